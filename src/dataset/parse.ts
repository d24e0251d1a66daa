import type { Log } from "./problem";

/** Deeper than any file of ours; shallow enough for whoever walks the tree by recursion. */
export const deepest = 64;

/** Whether brackets lie in one another deeper than that. Looks at the text, before anything is built from it. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < json.length; index++) {
    const letter = json[index];
    if (isInText) {
      if (letter === "\\") index++;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === "{" || letter === "[") {
      if (++depth > deepest) return true;
    } else if (letter === "}" || letter === "]") depth--;
  }
  return false;
}

/** The parsed text, or undefined and a note. A byte order mark at its start is passed over. */
export function parseJson(json: string, log: Log): unknown {
  if (isTooDeep(json)) {
    log("depth", "", undefined, `brackets that lie at most ${deepest} deep in one another`);
    return undefined;
  }
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    log("json", "", (error as Error).message, "a JSON file");
    return undefined;
  }
}
