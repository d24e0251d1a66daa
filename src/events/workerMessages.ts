import type { Problem } from "../dataset/problem";
import type { News, TaskName, Tasks } from "./tasks";

/** From the page to the worker. */
export type Request =
  | {
      readonly [Name in TaskName]: {
        readonly id: number;
        readonly name: Name;
        readonly given: Tasks[Name][0];
      };
    }[TaskName]
  | { readonly id: number; readonly abort: true };

/** From the worker to the page: any number of news, then an answer or what went wrong. */
export type Reply =
  | { readonly id: number; readonly news: News }
  | { readonly id: number; readonly answer: Tasks[TaskName][1] }
  | { readonly id: number; readonly refused: Problem }
  | { readonly id: number; readonly failed: string };

/** The buffers of all columns in a message, which the other side gets without a copy. */
export function buffersIn(message: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown, depth: number) => {
    if (ArrayBuffer.isView(value)) {
      // A view of a part would take the rest with it.
      if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength)
        buffers.add(value.buffer);
    } else if (typeof value === "object" && value !== null && depth < 6)
      for (const each of Object.values(value)) if (typeof each === "object") visit(each, depth + 1);
  };
  visit(message, 0);
  return [...buffers];
}
