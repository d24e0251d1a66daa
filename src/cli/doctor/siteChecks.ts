import { changeLogName, readChangeLog } from "../../dataset/changeLog";
import { livingRoot } from "../../site/frozen";
import { type SiteFiles, visitFile } from "./files";
import { type Finding, fail, ok, warn } from "./finding";
import { type PageFacts, pageFacts } from "./page";
import type { Visit } from "./visit";

const publish = "Upload all of dist/, as npm run build made it.";

/** Whether readers' browsers let the map into a secure article. */
export function httpsFinding(address: string): Finding {
  const { protocol, hostname } = new URL(address);
  if (protocol === "https:") return ok("https", "secure");
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
    return ok("https", "on this computer: not judged");
  return fail(
    "https",
    "not secure: articles, which are, show an empty frame, and nothing is kept for reading without a network",
    "Publish with HTTPS.",
  );
}

/** Whether every kind of file is there. */
export function filesFinding(files: SiteFiles): Finding {
  const lacking = [...files.values()].filter(({ answer }) => !answer || answer.status >= 300);
  if (lacking.length === 0) return ok("files", `one of each kind is there: ${[...files.keys()].join(", ")}`);
  const said = lacking.map(({ role, address, answer, failure }) =>
    answer ? `${role} (${address}) answers ${answer.status}` : `${role}: ${failure}`,
  );
  return fail("files", said.join("; "), publish);
}

/** Whether the page is there in each language and for frames, and what is not there is said not to be. */
export async function pagesFindings(page: PageFacts, visit: Visit): Promise<readonly Finding[]> {
  const home = page.languages[0]!;
  const addresses = [
    ...page.languages,
    ...["embed/", "embed/ar/", "embed/fr/"].map((path) => new URL(path, home).href),
  ];
  const pages = await Promise.all(addresses.map((address) => visitFile("page", address, visit)));
  const lost = pages.filter(({ answer }) => answer?.status !== 200 || !pageFacts(answer));
  const scripts = ["embed/loader.js", "embed/daymark-map.js"].map((path) => new URL(path, page.root).href);
  const lostScripts = (
    await Promise.all(scripts.map((address) => visitFile("script", address, visit)))
  ).filter(({ answer }) => answer?.status !== 200);
  const absent = [...lost, ...lostScripts].map(({ address }) => address);
  const nowhere = await visitFile("nothing", new URL("no-such-file.json", page.data).href, visit);
  const isSaid = nowhere.answer === undefined || nowhere.answer.status >= 400;
  return [
    absent.length > 0
      ? fail("pages", `not there: ${absent.join(", ")}`, publish)
      : ok("pages", "in three languages, the same for frames, and the scripts for articles"),
    isSaid
      ? ok("not found", "what is not there is said not to be")
      : warn(
          "not found",
          `a file that is not there answers ${nowhere.answer!.status}`,
          "Turn off the rule that answers every address with one page.",
        ),
  ];
}

/** Whether the site was built for the address that it has. */
export function addressFinding(page: PageFacts): Finding {
  const build = "Build with SITE_ORIGIN, the address of the site's root.";
  if (page.canonical === undefined)
    return warn("address", "the site does not know its address: no oEmbed, no pictures beside links", build);
  // A page for frames and a frozen one name another page as theirs: one of the same site.
  const root = page.isFrozen ? new URL(livingRoot, page.root).href : page.root;
  if (page.canonical.startsWith(root)) return ok("address", page.canonical);
  return warn("address", `built for ${page.canonical}, found at ${page.address}`, build);
}

/** Whether pasting the address into another system gives a map. */
export async function oEmbedFinding(page: PageFacts, visit: Visit): Promise<Finding> {
  const mend = "Build with SITE_ORIGIN, and upload the oembed.json files beside the pages.";
  if (page.oEmbed === undefined)
    return warn("oembed", "the page names no answer: pasting its address gives a link, not a map", mend);
  const { answer, failure } = await visitFile("oembed", page.oEmbed, visit);
  if (answer?.status !== 200)
    return fail("oembed", failure ?? `${page.oEmbed} answers ${answer?.status}`, mend);
  let said: { version?: unknown; type?: unknown; html?: unknown };
  try {
    said = JSON.parse(answer.text) as typeof said;
  } catch {
    return fail("oembed", `${page.oEmbed} is no JSON`, mend);
  }
  const frame = /<iframe[^>]* src="([^"]+)"/.exec(String(said.html))?.[1]?.replaceAll("&amp;", "&");
  if (said.version !== "1.0" || said.type !== "rich" || !frame || !URL.canParse(frame))
    return fail("oembed", `${page.oEmbed} holds no frame`, mend);
  const shown = await visitFile("frame", frame.replace(/#.*/, ""), visit);
  if (!shown.answer || !pageFacts(shown.answer))
    return fail("oembed", `its frame leads to ${frame}, where there is no map`, mend);
  return ok("oembed", "pasting the address gives a map");
}

/** Whether there is a version that stays, and a list of what changed since. */
export async function frozenFinding(page: PageFacts, visit: Visit): Promise<Finding> {
  if (page.isFrozen) return ok("frozen", "this page is a version that stays");
  if (page.frozen === undefined)
    return warn("frozen", "there is no version that stays the same", "Build with the current Daymark.");
  const address = new URL(page.frozen, page.root).href;
  const { answer } = await visitFile("frozen", address, visit);
  const facts = answer?.status === 200 ? pageFacts(answer) : undefined;
  if (!facts?.isFrozen)
    return fail("frozen", `${address} is not there`, "Upload v/ too, and leave the older versions in it.");
  const log = await visitFile("changes", new URL(changeLogName, page.data).href, visit);
  if (log.answer?.status !== 200 || !readChangeLog(log.answer.text, () => undefined))
    return warn(
      "frozen",
      `${page.frozen} is there; ${changeLogName} is not: frozen pages cannot say what was corrected`,
      publish,
    );
  return ok("frozen", page.frozen);
}
