import type { PageFacts } from "./page";
import { type Answer, type Visit, VisitFailure } from "./visit";

/** A file of the site, and what it is for. */
export interface SiteFile {
  readonly role: string;
  readonly address: string;
  /** Undefined where no answer came. */
  readonly answer: Answer | undefined;
  readonly failure: string | undefined;
}

/** One of each kind, by its role. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** The first bytes of a file of which parts are read: enough to see whether a host can cut. */
export const firstBytes = { range: "bytes=0-15" };

/** Asks for one file of each kind. */
export async function visitFiles(page: PageFacts, pageAnswer: Answer, visit: Visit): Promise<SiteFiles> {
  const files = new Map<string, SiteFile>();
  const add = async (
    role: string,
    address: string | undefined,
    headers?: Readonly<Record<string, string>>,
  ) => {
    if (address === undefined) return undefined;
    const file = await visitFile(role, address, visit, headers);
    files.set(role, file);
    return file.answer?.status === 200 ? file.answer.text : undefined;
  };
  files.set("page", { role: "page", address: page.address, answer: pageAnswer, failure: undefined });
  const script = await add("script", page.scripts.at(-1));
  await add("style", page.styles[0]);
  await add("font", page.fonts[0]);
  const config = parsed(await add("data", new URL(`${page.language}/map.json`, page.data).href));
  if (page.hasEvents) {
    const inData = (path: unknown) => (typeof path === "string" ? new URL(path, page.data).href : undefined);
    const events = inData(config?.events?.file);
    await add("events", events, events?.endsWith(".parquet") ? firstBytes : {});
    await add("counts", inData(config?.events?.counts), firstBytes);
  } else {
    await add("records", new URL(`${page.language}/incidents.geojson`, page.data).href);
    await add("table", new URL("download/incidents.csv", page.data).href);
  }
  const { basemap } = config ?? {};
  await add(
    "basemap",
    typeof basemap === "string" ? new URL(basemap, page.root).href : undefined,
    firstBytes,
  );
  // Readers keep the living site alone.
  if (!page.isFrozen) await add("service worker", new URL("service-worker.js", page.root).href);
  const studio = /studio\/openStudio-[\w-]+\.js/.exec(script ?? "")?.[0];
  const studioScript = studio && (await add("studio", new URL(`assets/${studio}`, page.root).href));
  const worker = /pictureWorker-[\w-]+\.js/.exec(studioScript ?? "")?.[0];
  const workerScript =
    worker && (await add("picture worker", new URL(`assets/studio/${worker}`, page.root).href));
  const wasm = /index_bg-[\w-]+\.wasm/.exec(workerScript ?? "")?.[0];
  if (wasm) await add("wasm", new URL(`assets/${wasm}`, page.root).href);
  return files;
}

/** A file that may not be there. */
export async function visitFile(
  role: string,
  address: string,
  visit: Visit,
  headers?: Readonly<Record<string, string>>,
): Promise<SiteFile> {
  try {
    return { role, address, answer: await visit(address, headers), failure: undefined };
  } catch (error) {
    if (error instanceof VisitFailure) return { role, address, answer: undefined, failure: error.message };
    throw error;
  }
}

interface FilesNamed {
  readonly basemap?: unknown;
  readonly events?: { readonly file?: unknown; readonly counts?: unknown };
}

/** The files that a map.json names, of whatever the host sent. */
function parsed(config: string | undefined): FilesNamed | undefined {
  try {
    const named: unknown = JSON.parse(config ?? "{}");
    return typeof named === "object" && named !== null ? named : undefined;
  } catch {
    return undefined;
  }
}
