// @ts-check

/**
 * @typedef {import("./milestones.js").Watched} Watched
 * @typedef {{ until: (time: number, watched: Watched) => { bytes: number, requests: number } }} Transfers
 *   Bytes that had arrived over the line, headers included, and requests that had been made, some milliseconds after the
 *   navigation began.
 */

/**
 * Counts what a page asks for and what arrives, from now on.
 *
 * @param {import("playwright-core").CDPSession} session With the Network domain enabled.
 * @returns {Transfers}
 */
export function countTransfers(session) {
  /** @type {{ time: number, bytes: number }[]} */
  const arrived = [];
  /** @type {number[]} */
  const asked = [];
  /** Bytes told of so far, by request. @type {Map<string, number>} */
  const received = new Map();
  /** Addresses of requests of which no end has been told, by request. @type {Map<string, string>} */
  const open = new Map();
  /** From Chromium's own clock to milliseconds since 1970. @type {number | undefined} */
  let offset;
  const arrive = (/** @type {string} */ id, /** @type {number} */ timestamp, /** @type {number} */ bytes) => {
    received.set(id, (received.get(id) ?? 0) + bytes);
    arrived.push({ time: timestamp * 1000, bytes });
  };
  session.on("Network.requestWillBeSent", ({ requestId, request, timestamp, wallTime }) => {
    if (!request.url.startsWith("http")) return;
    offset ??= (wallTime - timestamp) * 1000;
    asked.push(timestamp * 1000);
    open.set(requestId, request.url);
  });
  session.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) =>
    arrive(requestId, timestamp, encodedDataLength),
  );
  session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    // Headers, and bodies that were not told of piece by piece.
    if (open.delete(requestId))
      arrive(requestId, timestamp, encodedDataLength - (received.get(requestId) ?? 0));
  });
  return {
    until: (time, { origin, resources }) => {
      const moment = origin + time - (offset ?? 0);
      const sum = (/** @type {readonly { bytes: number }[]} */ parts) =>
        parts.reduce((total, { bytes }) => total + bytes, 0);
      // The end of a worker's script is told to the worker alone; the page knows of it all the same.
      const untold = [...open.values()];
      return {
        bytes:
          sum(arrived.filter((part) => part.time <= moment)) +
          sum(resources.filter(({ url, end }) => untold.includes(url) && end <= time)),
        requests: asked.filter((each) => each <= moment).length,
      };
    },
  };
}
