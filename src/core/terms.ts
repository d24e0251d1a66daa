import type { MapConfig } from "./model";
import type { LocalText } from "./text";

/** A name that the records use for an actor, a claimant or a group, in every language that it is known in. */
export const termText = ({ terms }: Pick<MapConfig, "terms">, name: string): LocalText => ({
  en: name,
  ...terms.get(name),
});
