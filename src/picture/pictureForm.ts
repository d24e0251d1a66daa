import type { Interval } from "../core/model";
import { type PictureOrder, shownIn } from "./order";

/** What is made of an order: one picture of one kind or another, or a film. */
export type PictureForm =
  | { readonly kind: "still" }
  /** One timeline. */
  | { readonly kind: "timeline" }
  /** A small map for each of the moments, in order; each shows what came since the one before. */
  | { readonly kind: "multiples"; readonly moments: readonly number[] }
  /** From the window's begin to its end, in so many seconds. */
  | { readonly kind: "film"; readonly seconds: number };

export const still: PictureForm = { kind: "still" };

/** The stretch of time that all of a picture shows: of a film and of small maps what they show one after the other. */
export function shownBy({ view }: Pick<PictureOrder, "view">, form: PictureForm = still): Interval {
  switch (form.kind) {
    case "film":
      return view.window;
    case "multiples":
      return { from: view.window.from, to: form.moments.at(-1) ?? view.window.to };
    default:
      return shownIn(view);
  }
}
