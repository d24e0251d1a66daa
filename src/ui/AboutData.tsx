import { useMessages, useView } from "./context";
import { LicenceName } from "./LicenceName";
import { MethodLink } from "./MethodLink";
import { Text } from "./Text";

/** Whose data this is, and where it says how the map was made. */
export function DataCredits() {
  const credits = useView((state) => state.dataset.config.credits);
  return (
    <>
      <ul>
        {credits.map((credit, index) => (
          <li key={index}>
            <Text of={credit} />
          </li>
        ))}
      </ul>
      <p>
        <MethodLink />
      </p>
    </>
  );
}

/** What may be done with the data, and which version of them is shown. */
export function DataTerms() {
  const messages = useMessages();
  const { licence, dataVersion } = useView((state) => state.dataset.config);
  return (
    <p>
      {messages.licence}: <LicenceName of={licence} />
      {" · "}
      {messages.dataVersion(`\u2066${dataVersion}\u2069`)}
    </p>
  );
}
