import { frameSecret } from "../store/address";

/** How a host names the frame in the page's own address, for those dialects that need it. */
export interface FrameNames {
  /** Datawrapper: `?id=`. */
  readonly chart: string;
  /** pym.js: `?childId=`. */
  readonly child: string | undefined;
  /** WordPress: `#?secret=`. */
  readonly secret: string | undefined;
  /** Medium and Embedly find the frame by the address that they gave it. */
  readonly address: string;
}

/** What may stand in messages of ours: a name and never a text. */
const asName = (text: string | null | undefined): string | undefined =>
  text && /^[\w-]{1,64}$/.test(text) ? text : undefined;

/** The names that an address gives, such as `https://…/embed/?childId=map-1#from=2025-03-07&to=2025-03-08`. */
export function readFrameNames(address: string): FrameNames {
  const { searchParams, hash } = new URL(address);
  return {
    chart: asName(searchParams.get("id")) ?? "daymark",
    child: asName(searchParams.get("childId")),
    secret: asName(frameSecret(hash)),
    address,
  };
}

/** What WordPress makes of any height that it is told. CSS pixels. */
const wordPressHeights = { least: 200, most: 1000 };

/**
 * A height in the words of those hosts that have a script on their pages already, so that frames fit there without any of
 * ours: Datawrapper, AMP (understood by Newswire's frames too), Medium and Embedly, the Guardian's iframe-messenger,
 * pym.js and WordPress. Only said, never heard.
 */
export function heightInDialects(height: number, { chart, child, secret, address }: FrameNames): unknown[] {
  const value = Math.min(wordPressHeights.most, Math.max(wordPressHeights.least, height));
  return [
    { "datawrapper-height": { [chart]: height } },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: address, context: "iframe.resize", height }),
    JSON.stringify({ type: "set-height", value: height }),
    ...(child ? [`pymxPYMx${child}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [{ message: "height", value, secret }] : []),
  ];
}

/** Whether a host asks in its own words for the height to be said again: WordPress and Newswire's frames do. */
export function asksForHeight(data: unknown, { secret }: FrameNames): boolean {
  if (typeof data !== "object" || data === null) return false;
  const said = (name: string) =>
    Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
  const isWordPress = said("message") === "ready" && secret !== undefined && said("secret") === secret;
  return isWordPress || (said("sentinel") === "amp" && said("type") === "frames-init");
}
