// @ts-check
import { until } from "../until.js";

/**
 * @typedef {import("./visit.js").Visit} Visit
 * @typedef {"works" | "answered" | "fails"} Outcome
 *   "answered": it cannot work there, and the page does what it was designed to do instead.
 * @typedef {{ outcome: Outcome, note: string }} Finding
 * @typedef {{ name: string, run: (visit: Visit) => Promise<Finding>, onlyWithHeight?: boolean }} Check
 *   `onlyWithHeight`: makes sense only where the frame follows the height of its content.
 */

const hour = 3_600_000;

const works = (note = "") => /** @type {Finding} */ ({ outcome: "works", note });
const answered = (/** @type {string} */ note) => /** @type {Finding} */ ({ outcome: "answered", note });

/** What the reader sees of the records, at one moment. Runs in the page. */
const readView = () => ({
  sentence: document.querySelector(".view-sentence")?.textContent?.trim() ?? "",
  from: Number(
    /** @type {HTMLInputElement | null} */ (document.querySelector(".time-handle.is-from"))?.value,
  ),
  incidents: document.querySelectorAll(".list .incident").length,
  marks: document.querySelectorAll(".mark").length,
});

/** Runs in the page: whether something is there and takes room. */
const isSeen = (/** @type {string} */ selector) =>
  [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);

/** The page with its styles, by the script that has taken it over. @type {Check} */
const page = {
  name: "page",
  run: async (visit) => {
    await until("the page's script", () =>
      visit.inMap(() => document.documentElement.dataset.daymarkReady ?? "", undefined),
    );
    const { headline, family } = await visit.inMap(() => {
      const heading = document.querySelector("h1");
      return {
        headline: heading?.textContent?.trim() ?? "",
        family: heading ? getComputedStyle(heading).fontFamily : "",
      };
    }, undefined);
    if (!headline) throw new Error("there is no headline");
    if (!/Plex/.test(family)) throw new Error(`the style sheet has not come: the font is ${family}`);
    return works();
  },
};

/** MapLibre with its worker, or the picture that takes its place where there is no WebGL. @type {Check} */
const map = {
  name: "map",
  run: async (visit) => {
    const background = await until(
      "the map",
      () =>
        visit.inMap(
          () =>
            document.documentElement.dataset.daymarkReady === "map"
              ? /** @type {HTMLElement | null} */ (document.querySelector(".map"))?.dataset.background
              : undefined,
          undefined,
        ),
      Boolean,
      90_000,
    );
    const hasWebGL = await visit.inMap(
      () => document.createElement("canvas").getContext("webgl2") !== null,
      undefined,
    );
    if (background === "drawn") return works();
    if (background === "plain" && !hasWebGL) return answered("no WebGL: the map is a picture");
    throw new Error(`the map is "${background}"${hasWebGL ? ", although there is WebGL" : ""}`);
  },
};

/** @type {Check} */
const data = {
  name: "data",
  run: async (visit) => {
    const view = await until(
      "the records",
      () => visit.inMap(readView, undefined),
      ({ marks }) => marks > 0,
    );
    if (!/\d/.test(view.sentence)) throw new Error(`the sentence counts nothing: ${view.sentence}`);
    return works();
  },
};

/** A step of the window's handle by keyboard, as large as the page says and seen in the sentence. @type {Check} */
const slider = {
  name: "slider",
  run: async (visit) => {
    const before = await visit.inMap(readView, undefined);
    await visit.press(".time-handle.is-from", "ArrowRight");
    const after = await until(
      "the step of the handle",
      () => visit.inMap(readView, undefined),
      ({ from }) => from !== before.from,
      5_000,
    );
    if (after.from - before.from !== hour) throw new Error(`a step of ${after.from - before.from} ms`);
    await until(
      "the sentence after the step",
      () => visit.inMap(readView, undefined),
      ({ sentence }) => sentence !== before.sentence,
      5_000,
    );
    return works();
  },
};

/** The list, unfolded where an embed folds it, and the details of its first incident. @type {Check} */
const list = {
  name: "list",
  run: async (visit) => {
    const fold = ".embed-list > summary";
    const isFolded = await visit.inMap(isSeen, fold);
    if (isFolded) await visit.press(fold, "Enter");
    await until("an incident in the list", () => visit.inMap(isSeen, ".list .incident"), Boolean, 10_000);
    await visit.press(".list .incident-title", "Enter");
    await until("the sources of an incident", () => visit.inMap(isSeen, ".incident.is-open a[href^=http]"));
    await visit.press(".list .incident-title", "Enter");
    if (isFolded) await visit.press(fold, "Enter");
    return works();
  },
};

/** A place's card, by keyboard, and out of it again. @type {Check} */
const card = {
  name: "card",
  run: async (visit) => {
    await visit.press(".mark", "Enter");
    await until("the card of a place", () => visit.inMap(isSeen, ".card"), Boolean, 15_000);
    await visit.press(".card button", "Escape");
    await until("the end of the card", async () => !(await visit.inMap(isSeen, ".card")), Boolean, 15_000);
    return works();
  },
};

/** "Make a picture": drawn, and handed over as far as a frame allows. @type {Check} */
const picture = {
  name: "picture",
  run: async (visit) => {
    await visit.press("button.make-picture", "Enter");
    await until("the studio", () => visit.inMap(isSeen, "dialog.studio, .studio"));
    await until(
      "the first picture",
      () =>
        visit.inMap(() => {
          const image = /** @type {HTMLImageElement | null} */ (
            document.querySelector(".studio-sheet[data-busy=false] > img")
          );
          return image?.complete ? image.naturalWidth : 0;
        }, undefined),
      Boolean,
      90_000,
    );
    const isDrawnHere = await visit.inMap(
      // Beside the picture a note says so, and leads to the page itself.
      () => document.querySelector(".studio-picture .dialog-note a") !== null,
      undefined,
    );
    await visit.press(".studio-save button", "Enter");
    const width = await until(
      "the picture to be saved by hand",
      () =>
        visit.inMap(
          () =>
            /** @type {HTMLImageElement | null} */ (document.querySelector(".studio-by-hand img"))
              ?.naturalWidth ?? 0,
          undefined,
        ),
      Boolean,
      60_000,
    );
    if (width !== 1200) throw new Error(`the picture is ${width} pixels wide; expected 1200`);
    return isDrawnHere ? answered("drawn by the browser") : works();
  },
};

/** The frame is as tall as what is in it, as the page has told the article, and stays so. @type {Check} */
const height = {
  name: "height",
  onlyWithHeight: true,
  run: async (visit) => {
    await until(
      "a frame as tall as its page",
      async () => ({
        given: await visit.inMap(() => innerHeight, undefined),
        said: await visit.inArticle(
          () =>
            /** @type {any} */ (globalThis).heard
              .filter((/** @type {any} */ data) => data?.daymark === 1 && data.type === "height")
              .at(-1)?.height,
          undefined,
        ),
      }),
      ({ given, said }) => said !== undefined && Math.abs(given - said) < 1,
      10_000,
    );
    return works();
  },
};

/** The page has stored nothing. What it could have stored is said. @type {Check} */
const storage = {
  name: "storage",
  run: async (visit) => {
    const found = await visit.inMap(() => {
      /** @type {(ask: () => number) => number | "refused"} */
      const trying = (ask) => {
        try {
          return ask();
        } catch {
          return "refused";
        }
      };
      const left = {
        cookies: trying(() => document.cookie.length),
        items: trying(() => localStorage.length + sessionStorage.length),
      };
      const canKeep = {
        cookies: trying(() => {
          // biome-ignore lint/suspicious/noDocumentCookie: whether it can be set is what is asked
          document.cookie = "probe=1; SameSite=None; Secure";
          // biome-ignore lint/suspicious/noDocumentCookie: the same without what loopback addresses may lack
          document.cookie = "probe=1";
          return document.cookie.length;
        }),
        items: trying(() => {
          localStorage.setItem("probe", "1");
          return localStorage.length;
        }),
      };
      return { left, canKeep };
    }, undefined);
    const isThere = (/** @type {number | string} */ answer) => typeof answer === "number" && answer > 0;
    if (isThere(found.left.cookies) || isThere(found.left.items))
      throw new Error(`something is stored: ${JSON.stringify(found.left)}`);
    const refused = [
      ...(isThere(found.canKeep.cookies) ? [] : ["cookies"]),
      ...(isThere(found.canKeep.items) ? [] : ["localStorage"]),
    ];
    return works(refused.length > 0 ? `refused there, and not asked for: ${refused.join(", ")}` : "");
  },
};

/** @type {readonly Check[]} */
export const checks = [page, map, data, slider, list, card, height, picture, storage];

/**
 * Runs the checks one after another in an article that is open. A check that fails does not stop the others.
 *
 * @param {Visit} visit
 * @param {readonly Check[]} [asked]
 * @returns {Promise<Map<string, Finding>>}
 */
export async function judge(visit, asked = checks) {
  /** @type {Map<string, Finding>} */
  const findings = new Map();
  for (const { name, run } of asked) {
    try {
      findings.set(name, await run(visit));
    } catch (error) {
      const note = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      findings.set(name, { outcome: "fails", note });
    }
    // Without the page there is nothing to ask for.
    if (name === page.name && findings.get(name)?.outcome === "fails") break;
  }
  return findings;
}
