import { DataCredits, DataTerms } from "./AboutData";
import { useMessages, useSite, useView } from "./context";

/** What a build writes beside the page, by what it is; the text to cite by is one for each language. */
const downloads = [
  ["geojson", "incidents.geojson"],
  ["incidents", "download/incidents.csv"],
  ["claims", "download/claims.csv"],
  ["sources", "download/sources.csv"],
  ["bibtex", "download/cite.bib"],
] as const;

/** Of a map of many events, whose file holds all there is. */
const eventDownloads = (file: string) =>
  [
    ["incidents", file],
    ["bibtex", "download/cite.bib"],
  ] as const;

/** Whose data this is, under which licence, in which version, and where to get it. */
export function Footer() {
  const { data } = useSite();
  const messages = useMessages();
  const language = useView((state) => state.language);
  const events = useView((state) => state.dataset.config.events);
  const files = events ? eventDownloads(events.file) : downloads;
  return (
    <footer class="footer">
      <h2>{messages.aboutData}</h2>
      <DataCredits />
      <h2>{messages.downloads.heading}</h2>
      <ul>
        {files.map(([label, file]) => (
          <li key={label}>
            <a href={`${data}${file}`}>{messages.downloads[label]}</a>
          </li>
        ))}
        <li>
          <a href={`${data}download/cite${language === "en" ? "" : `.${language}`}.txt`}>
            {messages.downloads.citation}
          </a>
        </li>
      </ul>
      <DataTerms />
    </footer>
  );
}
