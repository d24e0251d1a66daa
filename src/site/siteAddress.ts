import type { Language } from "../core/text";

/** A page of the site in one language. */
export interface PageAddress {
  readonly language: Language;
  /** Its folder from the site's root, with a slash at its end: "ar/". The root itself is "". */
  readonly path: string;
}

/**
 * The absolute address of the site's root, with a slash at its end, from what `SITE_ORIGIN` holds: an origin, and the
 * folder below it where the site lies in one. Undefined where nothing is given: no address is made up then. Throws a
 * RangeError for what is no such address.
 */
export function siteAddressFrom(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain =
    address !== undefined &&
    /^https?:$/.test(address.protocol) &&
    // A host may hold signs, such as a semicolon, that would mean something else in the security policy.
    /^[\w.-]+$|^\[[\da-f:]+\]$/.test(address.hostname) &&
    `${address.username}${address.password}${address.search}${address.hash}` === "" &&
    !/[?#]/.test(text);
  if (isPlain) return address.href.replace(/\/*$/, "/");
  throw new RangeError(
    `SITE_ORIGIN is "${text}". Expected the address that the site is published at, such as https://maps.example.org or https://example.org/maps`,
  );
}

/**
 * The address of what lies at `path` from the site's root: absolute where the site's own address is known, else from the
 * page that names it ("./" and "../").
 */
export function addressFrom(page: string, path: string, siteAddress: string | undefined): string {
  if (siteAddress !== undefined) return new URL(path, siteAddress).href;
  return `${"../".repeat(page.split("/").length - 1)}${path}` || "./";
}

/** From a page to the site's root: "./" or "../" once for each folder. */
export const rootFrom = (page: string): string => addressFrom(page, "", undefined);
