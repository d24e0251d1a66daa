import type { Log } from "../problem";
import { own } from "../shape";
import { incidentsIn, textsIn } from "./records";

/**
 * Looks for perpetrators that a record states in its own voice: "Security forces shot two men" instead of "SOHR said
 * that security forces shot two men". It reads English only, and only the plainest sentences: what it passes over may
 * still need an attribution. "Armed men", who could be anybody, name no perpetrator until they are said to be
 * somebody's.
 */

const deeds =
  "killed|kills|shot|shoots|executed|executes|murdered|murders|massacred|slaughtered|beheaded|tortured|raped|" +
  "abducted|kidnapped|attacked|ambushed|shelled|bombed|bombarded|looted|torched";

const deed = new RegExp(`\\b(${deeds})\\b`, "gi");

const party = new RegExp(
  "\\b(?:forces|troops|soldiers|army|militias?|militiamen|fighters?|insurgents?|rebels?|loyalists?|factions?|" +
    "police(?:men)?|brigades?|battalions?|government|general security|security (?:men|members|services?)|" +
    // Anybody, but somebody's.
    "(?:men|groups|gunmen|attackers|crowds|cells|people|residents)\\s+(?:from|loyal to|linked to|" +
    "allied (?:to|with)|tied to|belonging to|affiliated with|backed by))\\b",
  "i",
);

const attributed =
  /\b(?:said|says?|reported(?:ly)?|reports?|according to|told|claim(?:s|ed)|alleg\w+|accus\w+|blam\w+|named by|quot\w+|cit(?:ed|ing|es)|wrote|writes|stated|announced|described?s?|lists?|listed|documented|concluded|testified|spoke of|found that|accounts?|show(?:s|ed|n))\b|\bper [A-Z]|^[^.:]{2,60}: /i;

const passive = /\b(?:was|were|be|been|being|is|are|got)\b/i;

/** Actors that are nobody in particular, or victims. */
const nobody =
  /civilian|resident|villager|famil|women|children|not named|unnamed|unknown|unidentified|^(?:\w+ )?(?:armed |masked )?(?:men|gunm[ae]n|groups?|attackers?)$/i;

const mentions = (text: string, actors: readonly string[]): number => {
  const found = [party.exec(text)?.index, ...actors.map((actor) => text.toLowerCase().indexOf(actor))];
  return Math.min(
    ...found.filter((index): index is number => index !== undefined && index >= 0),
    Number.POSITIVE_INFINITY,
  );
};

/** What follows a deed that was done to the one before it, or to nobody that is named. */
const withoutObject =
  /^(?:$|[,.;:)]|(?:and|or|in|on|near|during|since|when|while|after|before|by|at(?! least| most))\b)/i;

function statesPerpetrator(sentence: string, actors: readonly string[]): boolean {
  if (attributed.test(sentence)) return false;
  const firstDeed = sentence.search(new RegExp(deed.source, "i"));
  for (const { 0: verb, index } of sentence.matchAll(deed)) {
    const after = sentence.slice(index + verb.length).trimStart();
    const agent = /^by\b([^,.;]*)/i.exec(after)?.[1];
    if (agent !== undefined && mentions(agent, actors) < Number.POSITIVE_INFINITY) return true;
    if (withoutObject.test(after) && !/^(?:at|on)\b/i.test(verb === "shot" ? after : "")) continue;
    const before = sentence.slice(0, index);
    const subject = mentions(before, actors);
    // Whoever is named after the first deed suffered it.
    if (subject < firstDeed && !passive.test(before.slice(subject))) return true;
  }
  return false;
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/);

/** Doubts titles and summaries that state who did it without saying by whose account. */
export function doubtUnattributed(file: unknown, log: Log): void {
  for (const incident of incidentsIn(file)) {
    const named = own(incident.fields, "actors");
    const actors = (Array.isArray(named) ? named : [])
      .filter(
        (actor): actor is string => typeof actor === "string" && actor.length > 2 && !nobody.test(actor),
      )
      .map((actor) => actor.toLowerCase());
    const texts = [...textsIn(incident, "title"), ...textsIn(incident, "summary")];
    for (const { path, language, text } of texts) {
      const sentence =
        language === "en" ? sentencesOf(text).find((each) => statesPerpetrator(each, actors)) : undefined;
      if (sentence) log("unattributed", path, sentence, "who says so: “according to …”, “SOHR said that …”");
    }
  }
}
