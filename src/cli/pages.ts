import { parseArgs } from "node:util";
import { writeSite } from "../site/site";

const help = `daymark pages [<folder>]

Writes the pages of a built site, one for each map and language, into the folder that
"npm run build:site" made: dist, if none is named.

SITE_ORIGIN, an address such as https://maps.example.org, lets it write what must hold the site's own address: canonical
links, social cards, the sitemap. See docs/publishing.md.

Ends with 0 when all is written, 1 when something could not be, 2 when it was called wrongly.
`;

/** `daymark pages`: writes a built site's pages and gives the exit code. */
export async function run(args: string[]): Promise<number> {
  let folder: string;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    if (positionals.length > 1) throw new Error("Name one folder, such as dist.");
    folder = positionals[0] ?? "dist";
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  const written: string[] = [];
  try {
    await writeSite({ dist: folder, origin: process.env.SITE_ORIGIN, wrote: (path) => written.push(path) });
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  console.log(`${written.length} files written to ${folder}`);
  return 0;
}
