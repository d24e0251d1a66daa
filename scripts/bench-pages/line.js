// @ts-check

/**
 * @typedef {{ bytesPerSecond: number, latency: number, slowdown: number, viewport: { width: number, height: number } }} Line
 *   What a page is read over: bytes a second that come down, milliseconds that each request waits at least, how many times
 *   slower than here the page's scripts run, and the size of the screen in CSS pixels.
 */

/** A phone of some years ago on a mobile network that is neither the best nor the worst. @type {Line} */
export const poorLine = {
  bytesPerSecond: 400_000,
  latency: 150,
  slowdown: 4,
  viewport: { width: 390, height: 844 },
};

/**
 * Puts a page of Chromium on a line, with nothing kept from one opening to the next. To be called before the page is
 * opened. Workers are neither slowed nor throttled by Chromium, except that the script they start from comes over the line.
 *
 * @param {import("playwright-core").Page} page
 * @param {Line} [line]
 * @returns {Promise<import("playwright-core").CDPSession>} It must stay attached: the throttling ends with it.
 */
export async function throttle(page, { bytesPerSecond, latency, slowdown } = poorLine) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: -1,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return session;
}
