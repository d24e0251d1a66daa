import { foldedWords } from "./fold";
import type { Dataset, Incident, Place } from "./model";
import { linkedPlaces } from "./places";
import { citedSources } from "./provenance";
import { termText } from "./terms";
import type { LocalText } from "./text";

/** The folded words by which an incident can be found. */
export interface Said {
  readonly words: ReadonlySet<string>;
  /** Those of the words that stand in names: of places, and of those who acted, counted or published. */
  readonly names: ReadonlySet<string>;
}

/**
 * What each incident says, row by row: title, summary, kind, status and sources, who acted and who counted, in every
 * language that there is, and every name of every place that it belongs to. An incident that names a place in its
 * words says all other names of that place too, so that it makes no difference by which one a reader looks.
 */
export function saidByRow(dataset: Dataset): readonly Said[] {
  const { config, incidents, places } = dataset;
  const gazetteer = createGazetteer([...places.values()]);
  const labels = (list: readonly { readonly id: string; readonly label: LocalText }[]) =>
    new Map(list.map(({ id, label }) => [id, allIn(label)]));
  const categories = labels(config.categories);
  const statuses = labels(config.statuses);

  const saidBy = (incident: Incident): Said => {
    const sources = citedSources(incident, dataset.sources);
    const terms = [...incident.actors, ...incident.claims.map(({ claimant }) => claimant)];
    const people = [...terms, ...sources.flatMap(({ publisher, carrier }) => [publisher, carrier ?? ""])];
    const texts = [
      ...[
        ...people,
        ...terms.flatMap((name) => allIn(termText(config, name))),
        ...allIn(incident.title),
        ...allIn(incident.summary),
        ...(categories.get(incident.category) ?? []),
        ...(statuses.get(incident.status) ?? []),
        ...sources.map(({ title }) => title),
      ].map(foldedWords),
    ];
    const names = new Set(people.flatMap(properNames));
    const named = [...linkedPlaces(places, incident), ...texts.flatMap(gazetteer.namedIn)];
    for (const id of new Set(named)) for (const word of gazetteer.wordsOf(id)) names.add(word);
    return { words: new Set([...texts.flat(), ...names]), names };
  };
  return incidents.map(saidBy);
}

/** The folded words of a text that begin with a capital, or are in letters that have none. */
const properNames = (text: string): readonly string[] =>
  foldedWords(text.match(/(?<!\p{L})[\p{Lu}\p{Lo}][\p{L}\p{M}'’]*/gu)?.join(" ") ?? "");

const allIn = (text: LocalText): readonly string[] => Object.values(text);

interface Gazetteer {
  /** The ids of the places that a text names. */
  namedIn(words: readonly string[]): readonly string[];
  /** The words of all names of a place, and of the places that its names name: a "college in Jableh" names Jableh. */
  wordsOf(id: string): ReadonlySet<string>;
}

function createGazetteer(places: readonly Place[]): Gazetteer {
  const spellings = new Map(
    places.map((place) => [place.id, [...allIn(place.name), ...place.aliases].map(foldedWords)]),
  );
  const byFirstWord = new Map<string, { readonly id: string; readonly spelling: readonly string[] }[]>();
  for (const { id, role } of places) {
    // Of a line between places, or of "no place stated", a text says no name.
    if (role !== "place") continue;
    for (const spelling of spellings.get(id) ?? []) {
      const [first] = spelling;
      if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { id, spelling }]);
    }
  }

  const namedIn = (words: readonly string[]): readonly string[] =>
    words.flatMap((first, at) =>
      (byFirstWord.get(first) ?? [])
        .filter(({ spelling }) => spelling.every((word, index) => words[at + index] === word))
        .map(({ id }) => id),
    );

  const known = new Map<string, ReadonlySet<string>>();
  const wordsOf = (id: string): ReadonlySet<string> => {
    const before = known.get(id);
    if (before) return before;
    const words = new Set<string>();
    // Two places may name each other.
    const open = [id];
    const seen = new Set(open);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const spelling of spellings.get(next) ?? []) {
        for (const word of spelling) words.add(word);
        for (const other of namedIn(spelling)) {
          if (seen.has(other)) continue;
          seen.add(other);
          open.push(other);
        }
      }
    }
    known.set(id, words);
    return words;
  };
  return { namedIn, wordsOf };
}
