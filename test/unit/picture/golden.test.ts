import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { pictureSizes } from "../../../src/picture/sizes";
import { stillPicture, stillPlan, stillRegions } from "../../../src/picture/stillPicture";
import { evenMoments, stripPicture, stripPlan } from "../../../src/picture/stripPicture";
import { regionDrawer } from "../../../src/raster/compose";
import { type SvgNode, svgText } from "../../../src/scene/svg";
import { nodeDrawing } from "../../../src/site/drawing";
import { landFor, orderOf } from "./orders";
import { plainWords } from "./pictures";

// What a change to a picture changed is to be read in the differences of these files; `npx vitest run --project unit
// test/unit/picture/golden.test.ts -u` writes them anew. The letters of a picture stand in it with their places, all
// else as the hash of the whole.

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Every line of letters with where it stands in the picture, in the order in which it is drawn. */
function linesOf(
  node: SvgNode,
  [dx, dy, scale]: readonly [number, number, number] = [0, 0, 1],
): readonly string[] {
  const { x = 0, y = 0, transform = "", viewBox, width } = node.attributes;
  if (node.tag === "text") {
    const place = [dx + Number(x) * scale, dy + Number(y) * scale].map((each) => each.toFixed(1));
    return [`${place.join(" ")}  ${plainWords(node)}`];
  }
  const moved = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(String(transform));
  const scaled = /scale\(([-\d.]+)\)/.exec(String(transform));
  const [, , inner] = String(viewBox ?? "").split(" ");
  const own = Number(scaled?.[1] ?? 1) * (node.tag === "svg" && inner ? Number(width) / Number(inner) : 1);
  const [left, top] = node.tag === "svg" ? [Number(x), Number(y)] : [0, 0];
  const at = [
    dx + (left + Number(moved?.[1] ?? 0)) * scale,
    dy + (top + Number(moved?.[2] ?? 0)) * scale,
    scale * own,
  ] as const;
  return node.children.flatMap((child) => (typeof child === "string" ? [] : linesOf(child, at)));
}

const moments = [undefined, Date.UTC(2025, 2, 7, 9)] as const;
const themes = ["light", "dark"] as const;

const stills = Object.entries(pictureSizes).flatMap(([format, size], index) =>
  languages.flatMap((language, turn) =>
    moments.map((moment) => {
      const theme = themes[(index + turn + (moment ? 1 : 0)) % 2]!;
      return {
        name: `${format}-${language}-${moment ? "7-march-noon" : "whole"}-${theme}`,
        size,
        language,
        moment,
        theme,
      };
    }),
  ),
);

test("there are pictures of every format, language, theme and moment", () => {
  expect(stills.length).toBeGreaterThanOrEqual(24);
});

test.each(stills)("the still $name is the one that was looked at", async ({ name, ...choice }) => {
  const plan = stillPlan(orderOf(choice));
  const picture = stillPicture(plan, await landFor(plan.map));
  const text = svgText(picture);
  expect(svgText(stillPicture(stillPlan(orderOf(choice)), await landFor(plan.map)))).toBe(text);
  await expect([sha256(text), ...linesOf(picture), ""].join("\n")).toMatchFileSnapshot(`golden/${name}.txt`);
});

const strips = languages.flatMap((language, index) => [
  { name: `timeline-${language}`, language, form: "timeline" as const, count: 0, theme: themes[index % 2]! },
  {
    name: `multiples-${language}`,
    language,
    form: "multiples" as const,
    count: 4 + 4 * index,
    theme: themes[(index + 1) % 2]!,
  },
]);

test.each(strips)(
  "the strip $name is the one that was looked at",
  async ({ name, form, count, ...choice }) => {
    const order = orderOf({ ...choice, size: pictureSizes.square });
    const plan = stripPlan({ ...order, form, moments: evenMoments(order.view.window, count) });
    const picture = stripPicture(plan, plan.map && (await landFor(plan.map)));
    await expect([sha256(svgText(picture)), ...linesOf(picture), ""].join("\n")).toMatchFileSnapshot(
      `golden/${name}.txt`,
    );
  },
);

test("the pixels of a still are the ones that were looked at", async () => {
  const drawing = await nodeDrawing();
  const hashes: string[] = [];
  for (const language of languages) {
    const plan = stillPlan(orderOf({ language, size: { width: 600, height: 600 } }));
    const { rgba, width, height } = drawing.pixels(svgText(stillPicture(plan, await landFor(plan.map))));
    hashes.push(`${language} ${width}x${height} ${sha256(rgba)}`);
  }
  await expect(`${hashes.join("\n")}\n`).toMatchFileSnapshot("golden/pixels.txt");
});

test("a picture drawn part by part has the pixels of the whole", async () => {
  const drawing = await nodeDrawing();
  for (const language of languages) {
    const plan = stillPlan(orderOf({ language, size: { width: 900, height: 506 }, moment: moments[1] }));
    const land = await landFor(plan.map);
    const drawer = regionDrawer(drawing, plan.order.size);
    const parts = stillRegions(plan, land).map(({ node, ...rect }) => ({ ...rect, svg: svgText(node) }));
    const whole = drawing.pixels(svgText(stillPicture(plan, land)));
    expect(sha256(drawer.draw(parts).pixels.rgba)).toBe(sha256(whole.rgba));
  }
});
