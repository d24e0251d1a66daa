import {
  type CommandName,
  type Commands,
  type EmbedLanguage,
  type EmbedTheme,
  type PageMessage,
  readMessage,
  type Time,
} from "../protocol";
import { commandLine, refused } from "./commandLine";
import type { DaymarkMap as Published, ReadyDetail } from "./daymark-map";
import { type Expectation, expectation } from "./expectation";
import { arrange, unwatch, watch } from "./fewMaps";
import { keepRoom, type LiveMap, liveMap, type Stage } from "./liveMap";
import { dress, elementLook } from "./look";
import { mapAddress } from "./mapAddress";
import { wordsAt } from "./words";

/** CSS pixels that are kept for a map until its page has said how tall it is. */
const usualHeight = 640;

/** Below this, addresses differ in what their page shows only. */
const withoutView = (address: string) => address.replace(/#.*/s, "");

/** `<daymark-map>`: what is written in it is shown, and works as a link, until the map takes its place. */
export class DaymarkMap extends HTMLElement implements Published {
  static readonly observedAttributes = ["src", "title", "height", "start"];

  readonly #box = document.createElement("div");
  readonly #slot = document.createElement("slot");
  readonly #button = document.createElement("button");
  readonly #line = commandLine();
  readonly #map: LiveMap;
  #expected: Expectation<ReadyDetail> = expectation();
  /** The last message of each kind, so that what a page says twice is told once. */
  readonly #told = new Map<string, string>();
  /** Where the reader was when the map was given back to its still. */
  #view: string | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    dress(root, elementLook);
    this.#box.part.add("box");
    this.#button.className = "daymark-start";
    this.#button.part.add("start");
    this.#button.type = "button";
    this.#button.setAttribute("aria-live", "polite");
    this.#box.append(this.#slot, this.#button);
    root.append(this.#box);
    this.#map = liveMap({
      box: this.#box,
      address: () => this.#address(),
      title: () => this.title || wordsAt(this)[0],
      startsNear: () => !["click", "now"].includes(this.#start() ?? ""),
      isAwaited: () => this.#line.isWaitedFor() || this.#start() === "now",
      show: (stage) => this.#show(stage),
      hear: (data) => this.#hear(readMessage(data)),
    });
    this.#button.addEventListener("click", (event) => {
      if (this.#box.dataset.stage === "slow") this.#map.close();
      this.#map.press(event);
    });
    this.addEventListener("click", (event) => {
      // A link in words leads where it says; a picture stands for the map.
      if (event.target instanceof HTMLImageElement) this.#map.press(event);
    });
  }

  connectedCallback(): void {
    this.#keepRoom();
    this.#show("still");
    this.#checkAddress();
    watch(this.#map);
  }

  disconnectedCallback(): void {
    unwatch(this.#map);
    this.#line.hangUp("not on the page");
  }

  /** Where an element can be moved without leaving the page, its map goes with it as it is. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    const frame = this.#map.frame();
    if (name === "title" && frame) frame.title = this.title;
    if ((name === "height" || name === "start") && this.#box.dataset.stage !== "live") this.#keepRoom();
    if (name === "start") arrange();
    if (name === "src") this.#follow(mapAddress(before, document.baseURI) ?? "");
  }

  get ready(): Promise<ReadyDetail> {
    return this.#expected.promise;
  }
  seek(at: Time): Promise<void> {
    return this.#command("seek", { at });
  }
  window(from: Time, to: Time): Promise<void> {
    return this.#command("window", { from, to });
  }
  play(): Promise<void> {
    return this.#command("play", {});
  }
  pause(): Promise<void> {
    return this.#command("pause", {});
  }
  filter(filter: Commands["filter"]): Promise<void> {
    return this.#command("filter", filter);
  }
  language(language: EmbedLanguage): Promise<void> {
    return this.#command("language", { language });
  }
  theme(theme: EmbedTheme | null): Promise<void> {
    return this.#command("theme", { theme });
  }

  #command<Name extends CommandName>(name: Name, what: Commands[Name]): Promise<void> {
    if (!this.isConnected) return Promise.reject(refused("not on the page"));
    const done = this.#line.command(name, what);
    arrange();
    // Not laid out, nowhere to come from, or as many others nearer as a device can bear.
    if (!this.#map.standing().isOpen) this.#line.hangUp("not available");
    return done;
  }

  #show(stage: Stage): void {
    const [start, loading] = wordsAt(this);
    this.#box.dataset.stage = stage;
    this.#slot.style.display = this.#button.style.display = stage === "live" ? "none" : "";
    this.#button.textContent = stage === "loading" ? loading : start;
    if (stage === "slow") {
      this.#line.hangUp("not available");
      this.#expected.reject(refused("not available"));
    }
    if (stage !== "still") return;
    this.#line.hangUp(this.isConnected ? "not available" : "not on the page");
    this.#told.clear();
    if (this.#expected.isSettled()) this.#expected = expectation();
  }

  #hear(message: PageMessage | undefined): void {
    if (!message || message.type === "height") return;
    if (message.type === "reply") {
      this.#line.answered(message);
      return;
    }
    const { daymark: _, type, ...detail } = message;
    const told = JSON.stringify(detail);
    if (this.#told.get(type) === told) return;
    this.#told.set(type, told);
    if (message.type === "view") this.#view = message.address;
    if (message.type === "ready") {
      // A map that was given up may come all the same.
      if (this.#expected.isSettled()) this.#expected = expectation();
      const { version, title, language } = message;
      this.#expected.resolve({ version, title, language });
      this.#line.pickUp((command) => this.#map.frame()?.contentWindow?.postMessage(command, "*"));
    }
    this.dispatchEvent(new CustomEvent(`daymark-${type}`, { detail, bubbles: true }));
  }

  #address(view = this.#view): string | undefined {
    return mapAddress(this.getAttribute("src"), document.baseURI, view);
  }

  /** Another address: the same page is led to the view that it names, any other page is loaded anew. */
  #follow(before: string): void {
    this.#view = undefined;
    const address = this.#address();
    const isLive = this.#box.dataset.stage === "live";
    if (isLive && address?.includes("#") && withoutView(address) === withoutView(before)) {
      // Not by `src`, which would put each view into the reader's way back.
      this.#map.frame()?.contentWindow?.location.replace(address);
      return;
    }
    this.#map.close();
    this.#show("still");
    this.#checkAddress();
    arrange();
  }

  #keepRoom(): void {
    keepRoom(this.#box, this.#start() !== "click" && (Number(this.getAttribute("height")) || usualHeight));
  }

  #start(): string | null {
    return this.getAttribute("start");
  }

  #checkAddress(): void {
    const isAddress = this.#address() !== undefined;
    this.#button.hidden = !isAddress;
    if (isAddress) return;
    const src = this.getAttribute("src");
    this.#expected.reject(
      new Error(`Got "${src}" as src of <daymark-map>. Expected an http or https address.`),
    );
  }
}
