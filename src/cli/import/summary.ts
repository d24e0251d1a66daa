import type { Bounds, Interval } from "../../core/model";

/** What an import found, counted as rows come. */
export class Summary {
  /** Rows of the files. */
  rows = 0;
  rejected = 0;
  /** Rows that were kept with something changed. */
  changed = 0;
  readonly reasons = new Map<string, number>();
  /** Words for a kind that the map's categories do not have, with how many rows have them. */
  readonly unknownKinds = new Map<string, number>();
  /** Events by category, in the order in which they first came. */
  readonly categories = new Map<string, number>();
  /** The file's own word for each category, where it first came. */
  readonly words = new Map<string, string>();
  #from = Infinity;
  #to = -Infinity;
  #bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];

  get events(): number {
    return this.rows - this.rejected;
  }

  get span(): Interval | undefined {
    return this.events > 0 ? { from: this.#from, to: this.#to } : undefined;
  }

  get bounds(): Bounds | undefined {
    return this.events > 0 ? this.#bounds : undefined;
  }

  reject(code: string): void {
    this.rejected++;
    this.reasons.set(code, (this.reasons.get(code) ?? 0) + 1);
  }

  unknownKind(word: string): void {
    // Where every row has a word of its own, some of them say enough.
    if (this.unknownKinds.size < 1000 || this.unknownKinds.has(word))
      this.unknownKinds.set(word, (this.unknownKinds.get(word) ?? 0) + 1);
  }

  keep(event: {
    readonly earliest: number;
    readonly latest: number;
    readonly longitude: number;
    readonly latitude: number;
    readonly category: string;
    readonly categoryWord: string;
  }): void {
    const { earliest, latest, longitude, latitude, category, categoryWord } = event;
    this.#from = Math.min(this.#from, earliest);
    this.#to = Math.max(this.#to, latest);
    const [west, south, east, north] = this.#bounds;
    this.#bounds = [
      Math.min(west, longitude),
      Math.min(south, latitude),
      Math.max(east, longitude),
      Math.max(north, latitude),
    ];
    if (categoryWord !== "" && !this.words.has(category)) this.words.set(category, categoryWord);
    this.categories.set(category, (this.categories.get(category) ?? 0) + 1);
  }
}
