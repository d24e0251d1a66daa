/**
 * Ids that were seen, as hashes of 64 bits: eight bytes each where the texts would be a hundred. Among ten million ids
 * the chance that any two different ones are taken for one is three in a million.
 */
export class IdSet {
  #high = new Uint32Array(1 << 16);
  #low = new Uint32Array(1 << 16);
  #count = 0;

  /** Adds an id. False where it was there. */
  add([high, low]: readonly [high: number, low: number]): boolean {
    // Two zeros are an empty slot.
    const used = low === 0 && high === 0 ? 1 : low;
    if (!this.#put(high, used)) return false;
    this.#count++;
    if (this.#count * 4 > this.#low.length * 3) this.#grow();
    return true;
  }

  #put(high: number, low: number): boolean {
    const mask = this.#low.length - 1;
    let slot = low & mask;
    while (this.#low[slot] !== 0 || this.#high[slot] !== 0) {
      if (this.#low[slot] === low && this.#high[slot] === high) return false;
      slot = (slot + 1) & mask;
    }
    this.#high[slot] = high;
    this.#low[slot] = low;
    return true;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    for (let slot = 0; slot < low.length; slot++)
      if (low[slot] !== 0 || high[slot] !== 0) this.#put(high[slot] as number, low[slot] as number);
  }
}
