import type { Page } from "@playwright/test";

/** Where the focus is after a key. */
export interface Focus {
  /** Tag, classes and the first words, for messages. */
  readonly name: string;
  /** Id of the incident that it lies in. */
  readonly incident: string | undefined;
  /** Why a reader would lose sight of it; empty when it can be seen. */
  readonly lost: readonly string[];
}

/** Runs in the page: what has the focus, or undefined when the focus has left the page. */
async function whereFocusIs(): Promise<Focus | undefined> {
  // What brings the focused element into sight may take a frame or two.
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
  const lost: string[] = [];

  const box = element.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const right = Math.min(innerWidth, box.right);
  const bottom = Math.min(innerHeight, box.bottom);
  const points = [0.5, 0.1, 0.9].flatMap((across) =>
    [0.5, 0.1, 0.9].map((down) => [left + (right - left) * across, top + (bottom - top) * down] as const),
  );
  const isMine = (other: Element | null) =>
    other !== null &&
    (element.contains(other) ||
      other.contains(element) ||
      other.closest("label")?.contains(element) === true ||
      // Grips let through what is not grip, and marks stand close to each other.
      (element.matches(".time-handle") && other.closest(".timeline-frame") !== null) ||
      (element.matches(".mark") && other.closest(".mark") !== null));
  if (right <= left || bottom <= top) lost.push("outside the window");
  else if (!points.some(([x, y]) => isMine(document.elementFromPoint(x, y)))) lost.push("under something");

  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const paper = element.matches(".mark") && element.querySelector(".mark-paper");
  const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  const isRinged = paper ? Number.parseFloat(getComputedStyle(paper).strokeWidth) >= 3 : false;
  // The outline of a grip belongs to a part of it that nobody can ask; it has a promise of its own.
  if (!isOutlined && !isRinged && !element.matches(".time-handle")) lost.push("without an outline");
  return {
    name: `${element.tagName.toLowerCase()}.${element.className} "${words.trim().slice(0, 40)}"`,
    incident: element.closest<HTMLElement>("[data-incident]")?.dataset.incident,
    lost,
  };
}

/** Presses a key until the focus leaves the page, or so many times. */
export async function walk(page: Page, key: "Tab" | "Shift+Tab", most: number): Promise<Focus[]> {
  const stops: Focus[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(whereFocusIs);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** What a reader would lose sight of, a line each. */
export const lostIn = (stops: readonly Focus[]): string[] =>
  stops.filter(({ lost }) => lost.length > 0).map(({ name, lost }) => `${name}: ${lost.join(", ")}`);
