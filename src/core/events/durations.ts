/** How rows fall into classes of duration. */
export interface DurationClasses {
  /** At most six; the class of each row. */
  readonly classOf: Uint8Array;
  /** The shortest and the longest duration in each class, which ascend from class to class. */
  readonly shortest: Float64Array;
  readonly longest: Float64Array;
  /** How many rows there are in each class. */
  readonly sizes: Uint32Array;
}

/** More classes draw less in vain, but each is one draw call more. */
export const mostClasses = 6;

/**
 * Cuts rows into classes of like duration. Those that a window holds are looked for, in each class, from as long before
 * the window as the class's longest; so the cuts are where rows times longest is least over all classes, which leaves
 * the fewest rows looked at in vain. Durations are positive numbers of any unit.
 */
export function durationClasses(durations: Float64Array): DurationClasses {
  // Exponent and two bits more of the number itself: four sizes an octave, in ascending order, without a logarithm.
  const words = new Uint32Array(durations.buffer, durations.byteOffset, durations.length * 2);
  const rows = new Uint32Array(8192);
  const least = new Float64Array(8192).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(8192);
  for (let row = 0; row < durations.length; row++) {
    const size = words[2 * row + 1]! >>> 18;
    const duration = durations[row]!;
    rows[size]!++;
    if (duration < least[size]!) least[size] = duration;
    if (duration > most[size]!) most[size] = duration;
  }
  const sizes: number[] = [];
  for (let size = 0; size < rows.length; size++) if (rows[size]! > 0) sizes.push(size);

  const ends = bestCuts(
    sizes.map((size) => rows[size]!),
    sizes.map((size) => most[size]!),
  );
  const classOfSize = new Uint8Array(8192);
  const result = {
    classOf: new Uint8Array(durations.length),
    shortest: new Float64Array(ends.length),
    longest: new Float64Array(ends.length),
    sizes: new Uint32Array(ends.length),
  };
  let first = 0;
  for (const [index, end] of ends.entries()) {
    result.shortest[index] = least[sizes[first]!]!;
    result.longest[index] = most[sizes[end - 1]!]!;
    for (; first < end; first++) {
      classOfSize[sizes[first]!] = index;
      result.sizes[index]! += rows[sizes[first]!]!;
    }
  }
  for (let row = 0; row < durations.length; row++) {
    result.classOf[row] = classOfSize[words[2 * row + 1]! >>> 18]!;
  }
  return result;
}

/**
 * Where to end each of at most six runs of sizes, so that the sum of rows times longest over the runs is least. By the
 * best cost of the first sizes in one run, two runs and so on.
 */
function bestCuts(rows: readonly number[], longest: readonly number[]): readonly number[] {
  const count = rows.length;
  const before = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) before[index + 1] = before[index]! + rows[index]!;
  let costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const starts: Uint16Array[] = [];
  for (let runs = 0; runs < Math.min(mostClasses, count); runs++) {
    const next = costs.slice();
    const start = new Uint16Array(count + 1).fill(noRun);
    for (let end = 1; end <= count; end++) {
      for (let first = 0; first < end; first++) {
        const cost = costs[first]! + (before[end]! - before[first]!) * longest[end - 1]!;
        if (cost < next[end]!) {
          next[end] = cost;
          start[end] = first;
        }
      }
    }
    starts.push(start);
    costs = next;
  }
  const ends: number[] = [];
  let end = count;
  for (const start of starts.toReversed()) {
    // A run that would save nothing.
    if (start[end] === noRun) continue;
    ends.unshift(end);
    end = start[end]!;
  }
  return ends;
}

const noRun = 0xffff;
