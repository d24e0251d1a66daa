import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";

export type Rank = 2 | 3 | 4 | 5;

/** The rank of an incident's heading, or of what stands for it: one below what heads the incidents around it. */
export const IncidentRank = createContext<Rank>(4);

interface Props {
  /** How many ranks below the incident's own. */
  readonly below?: 0 | 1;
  readonly lang?: string;
  readonly dir?: "auto";
  readonly children: ComponentChildren;
}

/** The heading of an incident or of a part of it: headings follow each other without gaps in list, card and table. */
export function Heading({ below = 0, ...attributes }: Props) {
  const Tag = `h${useContext(IncidentRank) + below}` as "h4";
  return <Tag {...attributes} />;
}
