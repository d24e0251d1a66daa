import { siteAddressFrom } from "./siteAddress.ts";

/**
 * The policy that built pages carry: everything comes from the site itself, and nothing is evaluated.
 *
 * `siteOrigin` is the address that the site is published at, such as "https://maps.example.org". Its origin is named beside
 * 'self' because a page in a sandboxed iframe has an origin of its own: WebKit then matches nothing to 'self', and the
 * embed stays blank. Throws a RangeError if it is no http(s) address.
 */
export function contentSecurityPolicy(siteOrigin?: string): string {
  const address = siteAddressFrom(siteOrigin);
  const own = address ? `'self' ${new URL(address).origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src ${own} data: blob:`,
    `font-src ${own}`,
    `connect-src ${own}`,
    // In a sandboxed iframe MapLibre starts its worker from a data: address.
    `worker-src ${own} data:`,
    // What is embedded is looked at before it is pasted.
    `frame-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    // Text never becomes markup or script, in no library either; src/safety says which workers may be started.
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}
