/** A body that has more bytes than it may. */
export class TooManyBytes extends Error {
  constructor(readonly mostBytes: number) {
    super(`Got more than ${mostBytes} bytes. Expected at most as many.`);
  }
}

/**
 * Reads a body as UTF-8, piece by piece, and gives up as soon as it is too long: a small download may unpack to any size.
 * `mostBytes` counts after decompression. Rejects with `TooManyBytes`, with a TypeError where it is not UTF-8, or as the
 * network does.
 */
export async function boundedText(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = body.getReader();
  let [text, bytes] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new TooManyBytes(mostBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}
