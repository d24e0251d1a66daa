/** What waiting needs of a page; tests give their own. */
export interface WaitingPage {
  readonly document: Pick<Document, "hidden" | "addEventListener" | "removeEventListener">;
  setTimeout(callback: () => void, milliseconds: number): number;
  clearTimeout(handle: number | undefined): void;
}

/**
 * Calls once the page has been in sight for so long without a break. A page in the background is slowed down, and phones
 * take what its maps are drawn with: nothing is late there. Returns a function that ends the waiting.
 */
export function afterPatience(milliseconds: number, page: WaitingPage, call: () => void): () => void {
  let handle: number | undefined;
  const begin = () => {
    page.clearTimeout(handle);
    handle = page.document.hidden ? undefined : page.setTimeout(done, milliseconds);
  };
  const end = () => {
    page.clearTimeout(handle);
    page.document.removeEventListener("visibilitychange", begin);
  };
  const done = () => {
    end();
    call();
  };
  page.document.addEventListener("visibilitychange", begin);
  begin();
  return end;
}
