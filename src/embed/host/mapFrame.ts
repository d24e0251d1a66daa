import { helloMessage, protocolVersion } from "../protocol";

/**
 * What a map may do in its frame. It may be itself (`allow-same-origin`), which does not let it into an article on another
 * origin; it may not lead the article elsewhere.
 */
const sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

const least = 120;
const most = 4000;

/** What a message of ours says, nothing of it looked at; an empty object for other messages. */
export const said = (data: unknown): Readonly<Record<string, unknown>> => {
  const message = data as Readonly<Record<string, unknown>> | null | undefined;
  return message?.daymark === protocolVersion ? message : {};
};

/**
 * The height that a message says, as a style has it, for instance "640px". Whatever a frame says: never a sliver, and never
 * without end.
 */
export const heightIn = (data: unknown): string | undefined => {
  const { height } = said(data);
  return Number.isFinite(height) ? `${Math.min(most, Math.max(least, Number(height)))}px` : undefined;
};

/** A frame for a map, not yet on the page. It is made when it is wanted, so it waits for nothing else. */
export function mapFrame(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "clipboard-write";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", sandbox);
  frame.src = address;
  return frame;
}

/**
 * Tells what the window of a frame says, and of no other window; gives what ends it. The frame is asked to say again what
 * it has said before, at once and when its page has loaded.
 */
export function listenTo(frame: HTMLIFrameElement, hear: (data: unknown) => void): () => void {
  const receive = ({ source, data }: MessageEvent) => {
    // A frame that is off the page has no window, and neither has a message that a script made up.
    if (source && source === frame.contentWindow) hear(data);
  };
  const greet = () => frame.contentWindow?.postMessage(helloMessage, "*");
  addEventListener("message", receive);
  frame.addEventListener("load", greet);
  greet();
  return () => removeEventListener("message", receive);
}
