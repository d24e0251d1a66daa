import { useMessages, useSite, useView } from "./context";
import { MethodLink } from "./MethodLink";
import { Text } from "./Text";

/** Whose data this is, under which licence, in which version, and where to get it. */
export function Footer() {
  const { data } = useSite();
  const messages = useMessages();
  const config = useView((state) => state.dataset.config);
  return (
    <footer class="footer">
      <h2>{messages.aboutData}</h2>
      <ul>
        {config.credits.map((credit, index) => (
          <li key={index}>
            <Text of={credit} />
          </li>
        ))}
      </ul>
      <p>
        <MethodLink />
      </p>
      <p>
        <a href={`${data}incidents.geojson`}>{messages.downloadData}</a>
        {" · "}
        {messages.licence}:{" "}
        {config.licence.url ? <a href={config.licence.url}>{config.licence.name}</a> : config.licence.name}
        {" · "}
        {messages.dataVersion(config.dataVersion)}
      </p>
    </footer>
  );
}
