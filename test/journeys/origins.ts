/** The port that a server of playwright.config.ts has taken, which Playwright hands on by environment. */
function port(variable: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(`${variable} is not set. Expected it from the servers that playwright.config.ts starts.`);
}

/** Where the built site is served, with a slash at the end. */
export const siteAddress = () => `http://127.0.0.1:${port("DAYMARK_SITE_PORT")}/`;

/** Where the same site is served by a host that ignores Range requests. */
export const rangelessAddress = () => `http://127.0.0.1:${port("DAYMARK_RANGELESS_PORT")}/`;

/** Where the newsroom's pages are served. "localhost" and "127.0.0.1" are different sites, not only different origins. */
export const hostAddress = () => `http://localhost:${port("DAYMARK_HOST_PORT")}/`;
