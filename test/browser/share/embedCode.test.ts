import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { type Embed, embedCode, embedSize, starts, ways } from "../../../src/embed/embedCode";

const site = "https://maps.example.org/coast/";

/** What editors may write, and what would get out of an attribute, out of an element or into another direction. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        '"',
        "'",
        "<",
        ">",
        "&",
        "&amp;",
        "&#60;",
        "<script>alert(1)</script>",
        '" onload="x()',
      ),
      fc.constantFrom(
        "-->",
        "<!--",
        "</a>",
        "</iframe>",
        "]]>",
        "\n",
        "\r\n",
        "\t",
        "\u202E",
        "\u2066",
        "`",
        "=",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

const embeds: fc.Arbitrary<Embed> = fc.record({
  way: fc.constantFrom(...ways),
  site: fc.constantFrom(site, `${site}v/0123456789ab/`),
  folder: fc.constantFrom("", "other-map/"),
  language: fc.constantFrom(...languages),
  view: fc.oneof(fc.constant(""), text),
  title: text,
  start: fc.constantFrom(...starts),
  height: fc.integer({ min: 240, max: 2000 }),
  still: fc.option(
    fc.record({
      path: fc.constant("cards/example/en/default.png"),
      width: fc.constant(1200),
      height: fc.constant(630),
      alt: text,
    }),
    { nil: undefined },
  ),
});

const parsed = (code: string) => new DOMParser().parseFromString(code, "text/html");

/** An attribute cannot hold what HTML has no way to write. */
const written = (title: string) => title.replaceAll("\0", "\uFFFD");

const allowed = ["A", "DAYMARK-MAP", "IFRAME", "IMG", "P", "SCRIPT"];

test("whatever a title says, the code reads back to that title and to nothing else", () => {
  fc.assert(
    fc.property(embeds, (embed) => {
      const { body, head } = parsed(embedCode(embed));
      const elements = [...head.querySelectorAll("*"), ...body.querySelectorAll("*")];
      expect(elements.filter(({ tagName }) => !allowed.includes(tagName))).toEqual([]);
      expect(
        elements.flatMap((each) => [...each.attributes]).filter(({ name }) => name.startsWith("on")),
      ).toEqual([]);
      expect(
        elements.filter((each) => each.hasAttribute("style")),
        "strict articles allow no style",
      ).toEqual([]);
      for (const { textContent } of body.querySelectorAll("script")) expect(textContent).toBe("");

      const named = body.querySelector("iframe, daymark-map, a.daymark-embed")!;
      expect(named.getAttribute("title") ?? named.getAttribute("data-title")).toBe(written(embed.title));
      const image = body.querySelector("img");
      if (image) expect(image.alt).toBe(written(embed.still!.alt));
      // Between the elements there is nothing but line breaks.
      const words = body.textContent!.replaceAll("\n", "");
      const link = body.querySelector("a")!;
      expect(words).toBe(image ? "" : link.textContent!.replaceAll("\n", ""));
      if (!image) expect(link.textContent).toBe(written(embed.title));
    }),
    { numRuns: 300 },
  );
});

test("every address lies below the site's root, whatever follows # in it", () => {
  fc.assert(
    fc.property(embeds, (embed) => {
      const { body } = parsed(embedCode(embed));
      const addresses = [...body.querySelectorAll("[src], [href], [data-src]")].flatMap((each) =>
        ["src", "href", "data-src"].flatMap((name) => each.getAttribute(name) ?? []),
      );
      expect(addresses.length).toBeGreaterThanOrEqual(2);
      for (const address of addresses) {
        const { href, search } = new URL(address);
        expect(href.startsWith(embed.site)).toBe(true);
        expect(search).toBe("");
      }
    }),
    { numRuns: 300 },
  );
});

test("what stands in the article is one live map at most, and a link for those who get none", () => {
  fc.assert(
    fc.property(embeds, (embed) => {
      const { body } = parsed(embedCode(embed));
      expect(body.querySelectorAll("iframe, daymark-map, a.daymark-embed")).toHaveLength(1);
      expect(body.querySelectorAll("a")).toHaveLength(1);
      expect(body.querySelector("a")!.lang).toBe(embed.language);
      expect(body.querySelectorAll("script")).toHaveLength(embed.way === "frame" ? 0 : 1);
    }),
  );
});

test("a frame has the size, the rights and the name that the code says", () => {
  const { body } = parsed(
    embedCode({
      way: "frame",
      site,
      folder: "",
      language: "ar",
      view: "from=2025-03-06T00:00&to=2025-03-09T00:00",
      title: "خريطة",
      start: "view",
      height: embedSize.height,
    }),
  );
  const frame = body.querySelector("iframe")!;
  expect(frame.src).toBe(`${site}embed/ar/#from=2025-03-06T00:00&to=2025-03-09T00:00`);
  expect([...frame.sandbox]).toEqual([
    "allow-scripts",
    "allow-same-origin",
    "allow-popups",
    "allow-popups-to-escape-sandbox",
    "allow-downloads",
  ]);
  expect([frame.width, frame.height, frame.loading, frame.title]).toEqual(["100%", "720", "lazy", "خريطة"]);
  expect([frame.allow, frame.referrerPolicy]).toEqual(["clipboard-write", "strict-origin-when-cross-origin"]);
  const link = body.querySelector("a")!;
  expect(link.href).toBe(`${site}ar/#from=2025-03-06T00:00&to=2025-03-09T00:00`);
  expect([link.lang, link.dir, link.hreflang]).toEqual(["ar", "rtl", "ar"]);
});
