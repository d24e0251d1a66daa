/** Does something with each of a list, so many at the same time, until the signal ends it. Rejects with its reason. */
export async function inTurns<Each>(
  list: readonly Each[],
  work: (each: Each) => Promise<unknown>,
  atOnce: number,
  signal?: AbortSignal,
): Promise<void> {
  const left = list.values();
  let isOver = false;
  const worker = async () => {
    for (const each of left) {
      signal?.throwIfAborted();
      if (isOver) return;
      await work(each);
    }
  };
  signal?.throwIfAborted();
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  } finally {
    isOver = true;
  }
  signal?.throwIfAborted();
}
