import { frameRights } from "../frameRights";
import { helloMessage, protocolVersion } from "../protocol";

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
  return Number.isFinite(height) ? `${Math.min(most, Math.max(least, height as number))}px` : undefined;
};

/** The view that a message says is shown: what follows `#` in its address. */
export const viewIn = (data: unknown): string | undefined => {
  const { type, address } = said(data);
  return type === "view" ? String(address) : undefined;
};

/** Whether the reader asked for little traffic; where that cannot be known, no. */
export const savesData = () =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData;

/** A frame for a map, not yet on the page. It is made when it is wanted, so it waits for nothing else. */
export function mapFrame(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  for (const [name, value] of Object.entries({ title, ...frameRights })) frame.setAttribute(name, value);
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
