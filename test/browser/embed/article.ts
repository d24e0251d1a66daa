import { vi } from "vitest";

/** A picture of 400 by 200 pixels. */
const still =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='400'%20height='200'/%3E";

/** The address of a page that talks as a map does; `how` is what follows it. */
export const fakeMap = (how = "") => new URL("./fake-map.xhtml", import.meta.url).href + how;

/** Writes an article and gives its element; what was there before goes. */
export function writeArticle(html: string): HTMLElement {
  document.body.innerHTML = `<main style="width: 400px">${html}</main>`;
  scrollTo(0, 0);
  return document.querySelector("main")!;
}

/** The code of a still that becomes a map. */
export const stillLink = (attributes = "", how = "") =>
  `<a class="daymark-embed" href="${fakeMap(how)}" data-title="Map" ${attributes}><img src="${still}" alt="Map and timeline" width="400" height="200"></a>`;

/** A text so high that what follows it is this many screens away. */
export const screens = (count: number) =>
  `<p style="margin: 0; height: ${count * 100}vh">The article goes on.</p>`;

export const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe")];

/** Waits for an answer that is not false, null or undefined, and gives it. */
export const come = <Answer>(ask: () => Answer) =>
  vi.waitFor(
    () => {
      const answer = ask();
      if (answer === false || answer === undefined || answer === null) throw new Error(`Still ${ask}`);
      return answer as NonNullable<Answer>;
    },
    { timeout: 10_000, interval: 10 },
  );

/**
 * Waits until a frame's page has said twice that it is ready, and with it all that it says before: once by itself, and once
 * because who listens to it has said hello.
 */
export const spoken = (frame: HTMLIFrameElement) =>
  new Promise<void>((done) => {
    let times = 0;
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow || data.type !== "ready") return;
      times += 1;
      if (times < 2) return;
      removeEventListener("message", hear);
      done();
    };
    addEventListener("message", hear);
  });

/** Waits until messages that were sent before have arrived, with time for their answers. */
export async function messagesArrived(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let turn = 0; turn < 5; turn += 1) {
    const arrived = new Promise((done) => port2.addEventListener("message", done, { once: true }));
    port2.start();
    port1.postMessage(turn);
    await arrived;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}
