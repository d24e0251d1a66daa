import { expect, test } from "vitest";
import { readAddress, withoutSecret } from "../../../src/store/address";
import { type AddressBar, followAddress } from "../../../src/store/remember";
import { march } from "../examples";
import { tableOf } from "../store/moves";
import { threeDays } from "./host";

/** What WordPress adds to the address of every frame. */
const secret = "#?secret=XyZ0123456";
const hash = "#from=2025-03-07T00:00&to=2025-03-08T00:00";

/** A map whose address bar a test changes; time is up as soon as it is asked. */
function followed(first: string) {
  const table = tableOf(threeDays);
  const location = { hash: first };
  let due: (() => void) | undefined;
  let entered = () => {};
  const bar: AddressBar = {
    location,
    history: {
      replaceState(_, __, address) {
        location.hash = address;
      },
    },
    setTimeout(callback) {
      due = callback;
      return 1;
    },
    clearTimeout() {
      due = undefined;
    },
    addEventListener(_, listener) {
      entered = listener;
    },
    removeEventListener() {},
  };
  table.store.setState(readAddress(first, table.first, threeDays));
  followAddress(table.store, threeDays, table.first, bar);
  return {
    ...table,
    location,
    write: () => due?.(),
    enter(next: string) {
      location.hash = next;
      entered();
    },
  };
}

test("what WordPress adds to an address changes nothing of the view", () => {
  const { first } = tableOf(threeDays);
  for (const address of ["", hash, "#place=jableh&theme=dark", "#incident=one", "#at=2025-03-07T00:00"])
    expect(readAddress(address + secret, first, threeDays)).toEqual(readAddress(address, first, threeDays));
});

test("the part that WordPress adds is found at the end only", () => {
  expect(withoutSecret(hash + secret)).toBe(hash);
  expect(withoutSecret(secret)).toBe("");
  expect(withoutSecret(hash)).toBe(hash);
  expect(withoutSecret(`${secret}#incident=one`)).toBe(`${secret}#incident=one`);
});

test("a long address full of such parts is read at once", () => {
  expect(withoutSecret(`${"#?secret=".repeat(100_000)}#`)).toHaveLength(900_001);
});

test("as the view is written into the address, what WordPress knows its frame by stays behind it", () => {
  const { actions, location, write } = followed(secret);
  actions.openWindow({ from: march(7), to: march(8) });
  write();
  expect(location.hash).toBe(hash + secret);
  actions.openWindow({ from: march(6), to: march(9) });
  write();
  expect(location.hash).toBe(secret);
});

test("WordPress naming the frame does not disturb the reader, and another view is still shown", () => {
  const { store, player, enter } = followed(hash);
  player.play();
  const { moment } = store.getState();
  enter(hash + secret);
  expect(store.getState()).toMatchObject({ isPlaying: true, moment });
  enter(`#from=2025-03-06T00:00&to=2025-03-07T00:00${secret}`);
  expect(store.getState()).toMatchObject({
    isPlaying: false,
    window: { from: march(6), to: march(7) },
  });
});
