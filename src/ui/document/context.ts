import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * Whether the page is written out whole, to be read without script and to be printed: every incident then shows its
 * claims and sources, and all sources stand at the end.
 */
export const DocumentContext = createContext(false);

export const useIsDocument = (): boolean => useContext(DocumentContext);

/** Id of an incident's place in the page: an address that names the incident leads there without script, too. */
export const incidentAnchor = (id: string): string => `incident=${id}`;

/** Id of a source's line at the end of the page, by its place among the sources. */
export const sourceAnchor = (sources: ReadonlyMap<string, unknown>, id: string): string =>
  `s${[...sources.keys()].indexOf(id) + 1}`;
