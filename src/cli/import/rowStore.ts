/** The texts of an event, in the order in which they are kept. */
export const textNames = ["place", "source", "id", "title", "url"] as const;
export type TextName = (typeof textNames)[number];

/** An event as it is taken in. */
export interface EventTexts extends Readonly<Record<TextName, string>> {}

export interface EventTimes {
  /** Degrees, WGS84. */
  readonly longitude: number;
  readonly latitude: number;
  /** Milliseconds since 1970-01-01T00:00Z, half-open. */
  readonly earliest: number;
  readonly latest: number;
  /** Index into the categories of the import. */
  readonly category: number;
  /** The part of the file that it will lie in, from 0: see `partOf`. */
  readonly part: number;
}

/** Bytes of what is not text: four numbers of eight bytes, category, part, and where the texts end. */
const fixedBytes = 4 * 8 + 2 + 2 + 4 * textNames.length;

/**
 * Events in a few buffers, so that hundreds of thousands of them are a few objects: the same bytes in memory and in the
 * temporary files. Takes events up to `most`, keeps their order, and is used again and again.
 */
export class RowStore {
  length = 0;
  readonly earliest: Float64Array;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly part: Uint8Array;
  readonly #begins: Uint32Array;
  #bytes: Buffer;
  #view: DataView;
  #end = 0;

  constructor(
    readonly most: number,
    bytes = most * 160,
  ) {
    this.earliest = new Float64Array(most);
    this.longitude = new Float64Array(most);
    this.latitude = new Float64Array(most);
    this.part = new Uint8Array(most);
    this.#begins = new Uint32Array(most + 1);
    this.#bytes = Buffer.allocUnsafe(bytes);
    this.#view = viewOf(this.#bytes);
  }

  /** Bytes that the events take. */
  get size(): number {
    return this.#end;
  }

  clear(): void {
    this.length = 0;
    this.#end = 0;
  }

  add(times: EventTimes, texts: EventTexts): void {
    const longest = textNames.reduce((sum, name) => sum + texts[name].length * 3, fixedBytes);
    this.#makeRoom(longest);
    const begin = this.#end;
    const view = this.#view;
    view.setFloat64(begin, times.earliest, true);
    view.setFloat64(begin + 8, times.latest, true);
    view.setFloat64(begin + 16, times.longitude, true);
    view.setFloat64(begin + 24, times.latitude, true);
    view.setUint16(begin + 32, times.category, true);
    view.setUint16(begin + 34, times.part, true);
    let end = begin + fixedBytes;
    for (let index = 0; index < textNames.length; index++) {
      end += this.#bytes.write(texts[textNames[index] as TextName], end, "utf8");
      view.setUint32(begin + 36 + 4 * index, end - begin, true);
    }
    this.#added(end);
  }

  /** Takes an event as `bytesOf` gave it. */
  addBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#added(this.#end + bytes.length);
  }

  /** An event as bytes, which hold until the store is changed. */
  bytesOf(row: number): Uint8Array {
    return this.#bytes.subarray(this.#begins[row], this.#begins[row + 1]);
  }

  latest(row: number): number {
    return this.#view.getFloat64((this.#begins[row] as number) + 8, true);
  }

  category(row: number): number {
    return this.#view.getUint16((this.#begins[row] as number) + 32, true);
  }

  text(row: number, name: TextName): string {
    const begin = this.#begins[row] as number;
    const index = textNames.indexOf(name);
    const from = index === 0 ? fixedBytes : this.#view.getUint32(begin + 32 + 4 * index, true);
    const to = this.#view.getUint32(begin + 36 + 4 * index, true);
    return this.#bytes.toString("utf8", begin + from, begin + to);
  }

  #added(end: number): void {
    const begin = this.#end;
    this.earliest[this.length] = this.#view.getFloat64(begin, true);
    this.longitude[this.length] = this.#view.getFloat64(begin + 16, true);
    this.latitude[this.length] = this.#view.getFloat64(begin + 24, true);
    this.part[this.length] = this.#view.getUint16(begin + 34, true);
    this.#begins[this.length] = begin;
    this.length++;
    this.#begins[this.length] = end;
    this.#end = end;
  }

  #makeRoom(bytes: number): void {
    if (this.length === this.most) throw new Error(`The store is full with ${this.most} events.`);
    if (this.#end + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#end + bytes));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
    this.#view = viewOf(larger);
  }
}

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Length of the event whose bytes begin here: where its last text ends. */
export const lengthOf = (view: DataView, begin: number): number =>
  view.getUint32(begin + 32 + 4 * textNames.length, true);

/** Bytes of an event that say how long it is. */
export const headBytes = fixedBytes;

export const earliestOf = (view: DataView, begin: number): number => view.getFloat64(begin, true);
