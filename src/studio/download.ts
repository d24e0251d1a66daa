import type { MadeFile } from "./makeFile";

/** Long enough for every browser to have begun. Milliseconds. */
const forgetAfter = 30_000;

/** Hands a file to the browser's downloads. Whether it arrives, a page is not told. */
export function download({ name, blob }: MadeFile): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), forgetAfter);
}
