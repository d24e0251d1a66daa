/**
 * The policy that built pages carry: everything comes from the site itself, and nothing is evaluated.
 *
 * `siteOrigin` is the origin that the site is published at, such as "https://maps.example.org". It is named beside
 * 'self' because a page in a sandboxed iframe has an origin of its own: WebKit then matches nothing to 'self', and the
 * embed stays blank. Throws a RangeError if it is not a bare http(s) origin.
 */
export function contentSecurityPolicy(siteOrigin?: string): string {
  const own = siteOrigin ? `'self' ${bareOrigin(siteOrigin)}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src ${own} data: blob:`,
    `font-src ${own}`,
    `connect-src ${own}`,
    // In a sandboxed iframe MapLibre starts its worker from a data: address.
    `worker-src ${own} data:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function bareOrigin(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address && /^https?:$/.test(address.protocol) && address.origin === text) return text;
  throw new RangeError(
    `SITE_ORIGIN is "${text}". Expected the origin that the site is published at and nothing after it, such as https://maps.example.org`,
  );
}
