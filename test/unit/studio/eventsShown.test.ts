import { expect, test } from "vitest";
import { createCountIndex } from "../../../src/core/events/counts";
import { encodeEvents } from "../../../src/core/events/encode";
import { rowsOf } from "../../../src/core/events/sorted";
import { noEvents } from "../../../src/store/events/eventsState";
import { eventsShown } from "../../../src/studio/eventsShown";
import { config, madeEvents, rowNumbers } from "../core/events/made";
import { exampleDesk } from "./desk";

const columns = madeEvents({ seed: 1, length: 60, spread: 60, longest: 40 });
const counts = createCountIndex(columns, config.categories.length);
/** What the page has read of a file beyond memory, all that its own frame shows. */
const withRows = (count: number) => ({
  ...exampleDesk().view,
  events: {
    ...noEvents,
    counts,
    blocks: [encodeEvents(rowsOf(columns, Uint32Array.from(rowNumbers(count))), config)],
    isThinned: false,
  },
});

test("a picture of a file beyond memory says that it holds a part, unless every event was read: it may show another area than the page", () => {
  expect(eventsShown(withRows(59))).toMatchObject({ isThinned: true, counts });
  expect(eventsShown(withRows(60))).toMatchObject({ isThinned: false, counts });
});
