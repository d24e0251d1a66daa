import { expect, test } from "vitest";
import { asksForHeight, heightInDialects, readFrameNames } from "../../../src/embed/dialects";

const site = "https://maps.example.org/embed/";
const said = (height: number, address = site) => heightInDialects(height, readFrameNames(address));

test("every host that has a script of its own hears the height in its own words", () => {
  expect(said(640, `${site}?id=abc12&childId=map-1#?secret=XyZ0123456`)).toEqual([
    { "datawrapper-height": { abc12: 640 } },
    { sentinel: "amp", type: "embed-size", height: 640 },
    JSON.stringify({
      src: `${site}?id=abc12&childId=map-1#?secret=XyZ0123456`,
      context: "iframe.resize",
      height: 640,
    }),
    JSON.stringify({ type: "set-height", value: 640 }),
    "pymxPYMxmap-1xPYMxheightxPYMx640",
    { message: "height", value: 640, secret: "XyZ0123456" },
  ]);
});

test("pym.js and WordPress are spoken to only where they have given the frame a name", () => {
  expect(said(640)).toHaveLength(4);
  expect(said(640)[0]).toEqual({ "datawrapper-height": { daymark: 640 } });
});

test("WordPress makes no frame lower than 200 or higher than 1000 pixels, so it is told no other height", () => {
  const told = (height: number) => said(height, `${site}#?secret=a`).at(-1);
  expect(told(120)).toMatchObject({ value: 200 });
  expect(told(1200)).toMatchObject({ value: 1000 });
});

test("the name that WordPress gives is found behind a view, and the view's own words are never taken for it", () => {
  const secret = (hash: string) => readFrameNames(`${site}#${hash}`).secret;
  expect(secret("from=2025-03-07&to=2025-03-08#?secret=XyZ")).toBe("XyZ");
  expect(secret("?secret=XyZ")).toBe("XyZ");
  expect(secret("secret=XyZ&place=jableh")).toBeUndefined();
  expect(secret("?secret=XyZ#incident=one")).toBeUndefined();
});

test("a name that is no name is as if it were not there: an address puts no words into messages", () => {
  for (const name of ["", "a b", "<script>", "x PYMx", "ä", "a".repeat(65), "%00"]) {
    const given = encodeURIComponent(name);
    const names = readFrameNames(`${site}?id=${given}&childId=${given}#?secret=${name}`);
    expect(names, name).toMatchObject({ chart: "daymark", child: undefined, secret: undefined });
  }
});

test("a chart that is called __proto__ changes no prototype", () => {
  const [datawrapper] = said(640, `${site}?id=__proto__`) as [{ "datawrapper-height": object }];
  expect(Object.getPrototypeOf(datawrapper["datawrapper-height"])).toBe(Object.prototype);
  expect(JSON.stringify(datawrapper)).toBe('{"datawrapper-height":{"__proto__":640}}');
});

test("WordPress, by its secret, and Newswire's frames can ask for the height again, and nobody else", () => {
  const names = readFrameNames(`${site}#?secret=XyZ`);
  expect(asksForHeight({ message: "ready", secret: "XyZ" }, names)).toBe(true);
  expect(asksForHeight({ sentinel: "amp", type: "frames-init" }, names)).toBe(true);
  for (const data of [
    null,
    undefined,
    "ready",
    {},
    [],
    { message: "ready" },
    { message: "ready", secret: "abc" },
  ])
    expect(asksForHeight(data, names)).toBe(false);
  expect(asksForHeight({ message: "ready", secret: undefined }, readFrameNames(site))).toBe(false);
});
