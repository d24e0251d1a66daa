import { afterEach, expect, test, vi } from "vitest";
import "../../../src/embed/host/element";
import type { DaymarkMap } from "../../../src/embed/host/daymark-map";
import { come, fakeMap, messagesArrived, screens, spoken, writeArticle } from "./article";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = "en";
  vi.useRealTimers();
});

/** An element with a link in words; `attributes` begin with its src unless there is one among them. */
const code = (attributes: string, content = `<a href="${fakeMap()}">The map on its own page</a>`) =>
  `<daymark-map title="Map" ${attributes}>${content}</daymark-map>`;
const at = (how = "") => `src="${fakeMap(how)}"`;
const element = (index = 0) => document.querySelectorAll("daymark-map")[index]!;
const frame = (map = element()) => map.shadowRoot!.querySelector("iframe");
const button = (map = element()) => map.shadowRoot!.querySelector("button")!;
const link = () => element().querySelector("a")!;
const isShown = (each: Element) => each.getClientRects().length > 0;

/** The first event of this name on the page. */
const event = (name: string) =>
  new Promise<CustomEvent>((done) =>
    addEventListener(name, (told) => done(told as CustomEvent), { once: true }),
  );

test("an element in view becomes the map, as tall as its page says, with the title that the article gives", async () => {
  writeArticle(code(`${at("?height=555")} height="500"`));
  expect(element().offsetHeight).toBe(500);
  expect(isShown(link())).toBe(true);
  await expect(element().ready).resolves.toEqual({ version: "1", title: "A map", language: "en" });
  expect(isShown(link())).toBe(false);
  expect(frame()?.title).toBe("Map");
  expect(frame()?.src).toBe(fakeMap("?height=555"));
  expect(element().offsetHeight).toBe(555);
});

test("what the article wrote into the element is left as it was, so that what has written it may change it", async () => {
  writeArticle(code(at()));
  const before = element().innerHTML;
  await element().ready;
  expect(element().innerHTML).toBe(before);
});

test("the page is told when the map can be used and what it shows, once each", async () => {
  const told: [string, unknown][] = [];
  const article = writeArticle("");
  for (const name of ["daymark-ready", "daymark-view", "daymark-selection", "daymark-error"])
    article.addEventListener(name, (each) => told.push([each.type, (each as CustomEvent).detail]));
  article.insertAdjacentHTML("beforeend", code(at("#at=1")));
  await element().ready;
  await messagesArrived();
  const view = { window: { from: 1, to: 2 }, moment: 2, counts: { certain: 3, possible: 4 }, playing: false };
  expect(told).toEqual([
    ["daymark-ready", { version: "1", title: "A map", language: "en" }],
    ["daymark-view", { address: "at=1", ...view }],
  ]);
  await element().seek("2025-03-07");
  expect(told.slice(2)).toEqual([["daymark-view", { address: "at=2025-03-07", ...view }]]);
});

test("each command reaches the map, and its promise is the map's answer", async () => {
  writeArticle(code(at()));
  const map = element();
  await expect(map.seek(5)).resolves.toBeUndefined();
  await expect(map.window(1, 2)).resolves.toBeUndefined();
  await expect(map.window(2, 1)).rejects.toThrow("malformed");
  await expect(map.filter({ categories: ["attack"] })).resolves.toBeUndefined();
  await expect(map.filter({ categories: ["other"] })).rejects.toThrow("unknown value");
  await expect(map.language("ar")).resolves.toBeUndefined();
  await expect(map.theme("dark")).resolves.toBeUndefined();
  await expect(map.play()).rejects.toThrow("not available");
});

test("what cannot be sent to another window is malformed, and a command that is not answered is given up", async () => {
  writeArticle(code(at()));
  const map = element();
  await map.ready;
  await expect(map.filter({ categories: [() => {}] as unknown as string[] })).rejects.toThrow("malformed");
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const pausing = map.pause();
  pausing.catch(() => {});
  vi.advanceTimersByTime(10_000);
  await expect(pausing).rejects.toThrow("no answer");
});

test("a map that starts when it is clicked starts for a command too, which waits until it is ready", async () => {
  writeArticle(code(`${at("?waits")} start="click"`));
  await messagesArrived();
  expect(frame()).toBeNull();
  let isDone = false;
  const seeking = element()
    .seek(5)
    .then(() => {
      isDone = true;
    });
  await messagesArrived();
  expect(isDone).toBe(false);
  await come(() => {
    frame()?.contentWindow?.postMessage("go on", "*");
    return isDone;
  });
  await seeking;
});

test("the button starts the map, in the words of the article, and the focus goes with it", async () => {
  document.documentElement.lang = "fr";
  writeArticle(code(`${at()} start="click"`));
  expect(button().textContent).toBe("Afficher la carte interactive");
  button().focus();
  button().click();
  expect(button().textContent).toBe("Chargement…");
  await element().ready;
  await come(() => isShown(button()) === false);
  expect(element().shadowRoot!.activeElement).toBe(frame());
});

test("a link in words leads where it says; the picture in a link starts the map", async () => {
  const picture = `<a href="${fakeMap()}"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" width="100" height="50"></a>`;
  writeArticle(`${code(`${at()} start="click"`)}${code(`${at()} start="click"`, picture)}`);
  const prevented: boolean[] = [];
  const look = (pressed: Event) => {
    prevented.push(pressed.defaultPrevented);
    pressed.preventDefault();
  };
  addEventListener("click", look);
  link().click();
  element(1).querySelector("img")!.click();
  removeEventListener("click", look);
  expect(prevented).toEqual([false, true]);
  expect(frame(element(0))).toBeNull();
  await element(1).ready;
});

test.for(["javascript:alert(1)", "data:text/html,x", "http://", "", undefined])(
  "%j is no address of a map: the link stays, and who asks is told what was expected",
  async (src) => {
    writeArticle(code(src === undefined ? "" : `src="${src}"`));
    const map = element();
    await expect(map.ready).rejects.toThrow("Expected an http or https address");
    await expect(map.seek(5)).rejects.toThrow("not available");
    expect(frame()).toBeNull();
    expect(isShown(button())).toBe(false);
    expect(isShown(link())).toBe(true);
    map.setAttribute("src", fakeMap());
    await map.ready;
  },
);

test("a hostile frame on the page makes no map ready, answers no command and tells nothing", async () => {
  const told = vi.fn();
  const article = writeArticle(`<iframe src="${fakeMap("?hostile")}"></iframe>`);
  article.addEventListener("daymark-ready", told);
  article.addEventListener("daymark-error", told);
  article.insertAdjacentHTML("beforeend", code(at("?waits")));
  let isReady = false;
  const map = element();
  map.ready.then(() => {
    isReady = true;
  });
  await come(frame);
  await spoken(document.querySelector("iframe")!);
  await messagesArrived();
  expect(isReady).toBe(false);
  expect(told).not.toHaveBeenCalled();
  await come(() => {
    frame()?.contentWindow?.postMessage("go on", "*");
    return isReady;
  });
  await expect(map.play(), "its own answer, and not another's").rejects.toThrow("not available");
  expect(told).toHaveBeenCalledTimes(1);
});

test("several maps on a page each do what they are told", async () => {
  writeArticle(code(at("#at=1")) + code(at("#at=2")));
  const views = ["", ""];
  for (const [index] of views.entries())
    element(index).addEventListener("daymark-view", ({ detail }) => {
      views[index] = detail.address;
    });
  await Promise.all([element(0).ready, element(1).ready]);
  await element(1).seek("3");
  await expect.poll(() => views).toEqual(["at=1", "at=3"]);
});

test("an element that is taken off the page lets go of its map, and says so to who waits", async () => {
  writeArticle(code(at()));
  const map = element();
  await map.ready;
  const pausing = map.pause();
  map.remove();
  await expect(pausing).rejects.toThrow("not on the page");
  await expect(map.play()).rejects.toThrow("not on the page");
  expect(frame(map)).toBeNull();
});

test("an element that is moved works on, at the view where it was", async () => {
  const article = writeArticle(`${code(at("#at=1"))}<section></section>`);
  const map = element();
  await map.seek("2");
  await messagesArrived();
  article.querySelector("section")!.append(map);
  await expect(map.ready).resolves.toMatchObject({ version: "1" });
  expect(frame()?.src).toBe(fakeMap("#at=2"));
  await map.seek("3");
});

test("moved as a whole, where browsers can, its map stays as it is", async () => {
  const article = writeArticle(`${code(at())}<section></section>`);
  const section = article.querySelector("section")! as HTMLElement & {
    moveBefore?: (node: Node, before: Node | null) => void;
  };
  if (!section.moveBefore) return;
  await element().ready;
  const before = frame()!.contentWindow;
  section.moveBefore(element(), null);
  await element().seek("2");
  expect(frame()!.contentWindow).toBe(before);
});

test("another view in src leads the same page there, and nothing is added to the reader's way back", async () => {
  writeArticle(code(at("#at=1")));
  await element().ready;
  const [window, length] = [frame()!.contentWindow, history.length];
  const addresses: string[] = [];
  element().addEventListener("daymark-view", ({ detail }) => addresses.push(detail.address));
  element().setAttribute("src", fakeMap("#at=2"));
  await expect.poll(() => addresses.at(-1)).toBe("at=2");
  expect(frame()!.contentWindow).toBe(window);
  expect(history.length).toBe(length);
});

test("another page in src takes the place of the first", async () => {
  writeArticle(code(at("?height=400")));
  await element().ready;
  element().setAttribute("src", fakeMap("?height=450"));
  await element().ready;
  await expect.poll(() => element().offsetHeight).toBe(450);
});

test("title, height and start can be changed on the way", async () => {
  writeArticle(code(`${at("?waits")} start="click" height="300"`));
  const map = element();
  expect(map.offsetHeight, "what starts by a click keeps no room").toBeLessThan(300);
  map.setAttribute("start", "view");
  expect(map.offsetHeight).toBe(300);
  map.setAttribute("height", "350");
  expect(map.offsetHeight).toBe(350);
  map.setAttribute("height", "70vh");
  expect(map.offsetHeight, "what is no number is as if it were not there").toBe(640);
  map.setAttribute("start", "now");
  const opened = await come(frame);
  map.title = "Other words";
  expect(opened.title).toBe("Other words");
});

test("what starts at once does so off screen too", async () => {
  writeArticle(`${screens(8)}${code(`${at()} start="now"`)}`);
  await element().ready;
});

test("where the page has no records the element shows what was written in it, and tells who asked", async () => {
  const telling = event("daymark-error");
  writeArticle(code(at("?error")));
  const { ready } = element();
  const seeking = element().seek(5);
  seeking.catch(() => {});
  expect((await telling).detail).toEqual({ code: "data", message: "No records." });
  await expect(ready).rejects.toThrow("not available");
  await expect(seeking).rejects.toThrow("not available");
  expect(isShown(link())).toBe(true);
  button().click();
  expect(button().textContent, "it may be tried again").toBe("Loading…");
});

test("the element has the type that is published", () => {
  writeArticle(code(`${at()} start="click"`));
  const map: DaymarkMap = document.createElement("daymark-map");
  for (const method of ["seek", "window", "play", "pause", "filter", "language", "theme"] as const)
    expect(map[method]).toBeInstanceOf(Function);
});
