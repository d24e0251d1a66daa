import { afterEach, expect, test, vi } from "vitest";
import { frameRights } from "../../../src/embed/frameRights";
import "../../../src/embed/host/loader";
import { come, fakeMap, frames, messagesArrived, screens, spoken, stillLink, writeArticle } from "./article";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = "en";
  vi.useRealTimers();
});

const link = () => document.querySelector<HTMLElement>("a.daymark-embed")!;
const label = () => link().querySelector(".daymark-start")!;
const isShown = (element: Element) => element.getClientRects().length > 0;
const isLive = (frame: HTMLIFrameElement | undefined) => frame !== undefined && frame.style.opacity === "";
const live = () => come(() => frames().find(isLive));

/** Lets a map that waits go on, once its page is there to be told. */
const goOn = (frame: HTMLIFrameElement | undefined) =>
  come(() => {
    frame?.contentWindow?.postMessage("go on", "*");
    return isLive(frame);
  });

test("a frame is as tall as its page says, though the page spoke before there was a script to hear it", async () => {
  const article = writeArticle("");
  const frame = document.createElement("iframe");
  frame.src = fakeMap("?height=712");
  article.append(frame);
  await new Promise((loaded) => frame.addEventListener("load", loaded));
  await messagesArrived();
  expect(frame.style.height).toBe("");
  frame.dataset.daymark = "";
  article.append(document.createElement("p"));
  await expect.poll(() => frame.style.height).toBe("712px");
});

test.for([
  ["5", "120px"],
  ["1e9", "4000px"],
  ["'700", ""],
  ["NaN", ""],
  ["Infinity", ""],
])("of a height of %s a frame keeps %s: never a sliver, never without end", async ([said, kept]) => {
  writeArticle(`<iframe data-daymark src="${fakeMap(`?height=${said}`)}"></iframe>`);
  await spoken(frames()[0]!);
  expect(frames()[0]?.style.height).toBe(kept);
});

test("a frame that is not the map's makes no map ready and no frame tall", async () => {
  writeArticle(`<iframe src="${fakeMap("?hostile")}"></iframe>
    <iframe data-daymark src="${fakeMap("?height=300")}"></iframe>${stillLink("", "?waits&height=500")}`);
  await come(() => document.querySelector(".daymark-start"));
  link().click();
  const [hostile, tall, map] = frames();
  await spoken(hostile!);
  await expect.poll(() => tall?.style.height).toBe("300px");
  await messagesArrived();
  expect(tall?.style.height).toBe("300px");
  expect(isLive(map)).toBe(false);
  await goOn(map);
  await expect.poll(() => map?.style.height).toBe("500px");
});

test("what a script of the article makes up is not heard", async () => {
  writeArticle(stillLink("", "?waits"));
  await come(label);
  link().click();
  dispatchEvent(new MessageEvent("message", { data: { daymark: 1, type: "ready" } }));
  dispatchEvent(new MessageEvent("message", { data: { daymark: 1, type: "ready" }, source: window }));
  expect(isLive(frames()[0])).toBe(false);
});

test("a still stays in its place, and the text below it too, until the map is ready; then the map is there", async () => {
  const article = writeArticle(`${stillLink("", "?waits&height=520")}<p>Below.</p>`);
  await come(() => article.querySelector(".daymark-start"));
  const below = () => article.querySelector("p")!.getBoundingClientRect().top;
  const before = below();
  const room = link().parentElement!.offsetHeight;
  expect(frames()).toEqual([]);

  link().click();
  const [frame] = frames();
  await messagesArrived();
  expect(isShown(link())).toBe(true);
  expect(label().textContent).toBe("Loading…");
  expect(below()).toBe(before);
  expect(frame?.inert, "what is not seen is not reached by keyboard").toBe(true);
  expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(innerWidth);

  await goOn(frame);
  expect(isShown(link())).toBe(false);
  expect(frame?.inert).toBe(false);
  expect(frame?.getBoundingClientRect()).toMatchObject({ width: 400, height: 520 });
  expect(below() - before).toBe(520 - room);
});

test("where the map comes by itself its room is kept from the beginning, and nothing moves when it comes", async () => {
  const article = writeArticle(
    `${stillLink('data-start="view" data-height="520"', "?waits&height=520")}<p>Below.</p>`,
  );
  const frame = await come(() => frames()[0]);
  const below = () => article.querySelector("p")!.getBoundingClientRect().top;
  const before = below();
  expect(link().parentElement!.offsetHeight).toBe(520);
  await goOn(frame);
  expect(below()).toBe(before);
});

test("the map's frame may do what a map needs, has the title that the article gives, and names no more", async () => {
  writeArticle(stillLink());
  await come(label);
  link().click();
  const frame = await live();
  expect(frame.title).toBe("Map");
  for (const [name, value] of Object.entries(frameRights)) expect(frame.getAttribute(name)).toBe(value);
  expect(frame.src).toBe(fakeMap());
});

test("the map is at the address for frames while the link leads to the page", async () => {
  writeArticle(stillLink(`data-src="${fakeMap("?height=400#at=1")}"`));
  await come(label);
  link().click();
  expect((await live()).src).toBe(fakeMap("?height=400#at=1"));
  expect(link().getAttribute("href")).toBe(fakeMap());
});

test.for([
  "javascript:alert(1)",
  " java\nscript:alert(1)",
  "data:text/html,x",
  "blob:http://localhost/x",
  "file:///etc/passwd",
  "http://",
  "",
  "   ",
])("%j is no address of a map: the link stays as it is", async (address) => {
  const article = writeArticle(`<a class="daymark-embed"><img alt=""></a>${stillLink()}`);
  const [bad, good] = article.querySelectorAll("a");
  bad!.setAttribute("href", address);
  await come(() => good!.querySelector(".daymark-start"));
  expect(bad!.querySelector(".daymark-start")).toBeNull();
  expect(bad!.parentElement).toBe(article);
});

test.for([
  ["en", "", "Show the interactive map"],
  ["fr-CA", "", "Afficher la carte interactive"],
  ["AR", "", "عرض الخريطة التفاعلية"],
  ["de", "", "Show the interactive map"],
  ["__proto__", "", "Show the interactive map"],
  ["de", 'data-label="Karte zeigen"', "Karte zeigen"],
] as const)("in an article in %s (%s) the words are: %s", async ([language, attributes, words]) => {
  document.documentElement.lang = language;
  writeArticle(stillLink(attributes));
  await expect.poll(() => label()?.textContent).toBe(words);
});

test("pressed with Ctrl, ⌘ or Shift the link is a link", async () => {
  writeArticle(stillLink());
  await come(label);
  // The test must not go where it leads.
  let isPrevented: boolean | undefined;
  const look = (event: Event) => {
    isPrevented = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", look);
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
    link().dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, [key]: true }));
    expect(isPrevented).toBe(false);
  }
  expect(frames()).toEqual([]);
  link().dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  expect(isPrevented).toBe(true);
  removeEventListener("click", look);
});

test.for([
  ["does not come in time", "?waits"],
  ["has no records", "?error"],
])("where the map %s its still stays, and its link leads to the page", async ([, how]) => {
  writeArticle(stillLink("", how));
  await come(label);
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  link().click();
  await messagesArrived();
  vi.advanceTimersByTime(20_000);
  expect(label().textContent).toBe("Show the interactive map");
  expect(isShown(link())).toBe(true);
  let isPrevented: boolean | undefined;
  const look = (event: Event) => {
    isPrevented = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", look, { once: true });
  link().click();
  expect(isPrevented).toBe(false);
});

test("the focus is on the map if it was on the still, and else where it was", async () => {
  const article = writeArticle(`${stillLink()}<button>Elsewhere</button>`);
  await come(label);
  link().focus();
  link().click();
  const frame = await live();
  expect(document.activeElement).toBe(frame);

  const second = writeArticle(`${stillLink()}<button>Elsewhere</button>`);
  expect(second).not.toBe(article);
  await come(label);
  second.querySelector("button")!.focus();
  link().click();
  await live();
  expect(document.activeElement).toBe(second.querySelector("button"));
});

test("of twenty maps that start in view no more than four are live at a time, and those nearest", async () => {
  const one = stillLink('data-start="view" data-height="500"', "?height=500");
  writeArticle(Array.from({ length: 20 }, () => `<section>${one}${screens(0.1)}</section>`).join(""));
  const sections = [...document.querySelectorAll("section")];
  await come(label);
  for (const [index, section] of sections.entries()) {
    section.scrollIntoView();
    await come(() => isLive(section.querySelector("iframe") ?? undefined));
    expect(frames().length).toBeLessThanOrEqual(4);
    for (const each of sections) {
      const shown = [...each.querySelectorAll("iframe, a")].filter(isShown);
      expect(shown.length, `place ${index} shows a still or a map`).toBeGreaterThanOrEqual(1);
    }
  }
});

test("a map that is far away is a still again, its room is kept, and the reader finds it as it was left", async () => {
  const article = writeArticle(
    `${stillLink('data-start="view" data-height="500"', "?height=600#at=1")}<h2>Below</h2>${screens(6)}`,
  );
  const frame = await live();
  await expect.poll(() => frame.style.height).toBe("600px");
  frame.contentWindow?.postMessage({ daymark: 1, type: "command", id: 1, command: "seek", at: "2" }, "*");
  await messagesArrived();
  scrollTo(0, document.body.scrollHeight);
  await come(() => frames().length === 0);
  expect(link().parentElement!.offsetHeight).toBe(600);
  expect(isShown(link())).toBe(true);
  expect(article.querySelector("h2")!.getBoundingClientRect().top + scrollY).toBeGreaterThan(600);
  scrollTo(0, 0);
  expect((await live()).src).toBe(fakeMap("?height=600#at=2"));
});

test("a map that the reader asked for stays, however far it is, as long as others are not nearer", async () => {
  writeArticle(`${stillLink()}${screens(6)}`);
  await come(label);
  link().click();
  await live();
  scrollTo(0, document.body.scrollHeight);
  await messagesArrived();
  expect(frames().filter(isLive)).toHaveLength(1);
});

test("a map that its reader is in is not taken away", async () => {
  writeArticle(`${stillLink('data-start="view"')}${screens(6)}`);
  const frame = await live();
  frame.focus();
  scrollTo(0, document.body.scrollHeight);
  await messagesArrived();
  expect(frames()).toEqual([frame]);
});

test("readers who save data are asked first", async () => {
  const connection = vi.spyOn(navigator as unknown as { connection: object }, "connection", "get");
  connection.mockReturnValue({ saveData: true });
  writeArticle(stillLink('data-start="view"'));
  await come(label);
  await messagesArrived();
  expect(frames()).toEqual([]);
  link().click();
  await live();
  connection.mockRestore();
});

test("on a small device one map is live at a time: the last that the reader asked for", async () => {
  const { matchMedia } = window;
  vi.spyOn(window, "matchMedia").mockImplementation((query) =>
    query === "(pointer: coarse)" ? ({ matches: true } as MediaQueryList) : matchMedia(query),
  );
  writeArticle(stillLink() + stillLink());
  await come(() => document.querySelectorAll(".daymark-start").length === 2);
  const links = [...document.querySelectorAll<HTMLElement>("a.daymark-embed")];
  for (const [index, each] of links.entries()) {
    each.click();
    await come(() => isLive(each.parentElement!.querySelector("iframe") ?? undefined));
    expect(frames()).toHaveLength(1);
    expect(isShown(links[1 - index]!)).toBe(true);
  }
  vi.restoreAllMocks();
});

test("what is not laid out does not start, until it is", async () => {
  const article = writeArticle(`<div hidden>${stillLink('data-start="view"')}</div>`);
  await come(label);
  await messagesArrived();
  expect(frames()).toEqual([]);
  article.querySelector("div")!.hidden = false;
  await live();
});

test("a second copy of the script does nothing, and no name of ours but one is on the article's window", async () => {
  const names = Object.keys(window);
  const again = `../../../src/embed/host/loader.ts?${"again"}`;
  await import(/* @vite-ignore */ again);
  expect(Object.keys(window)).toEqual(names);
  writeArticle(stillLink());
  await come(label);
  await messagesArrived();
  expect(link().querySelectorAll(".daymark-start")).toHaveLength(1);
});
