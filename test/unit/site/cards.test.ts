import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cardPath } from "../../../src/embed/sitePaths";
import { cardSize } from "../../../src/picture/sizes";
import { writeCards } from "../../../src/site/cards";
import { coast } from "../picture/pictures";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daymark-cards-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the first view and every chapter get a card in each language asked for, and none is heavy", async () => {
  const chapters = coast.config.chapters.slice(0, 1);
  const dataset = { ...coast, config: { ...coast.config, chapters } };
  const readGround = async () => undefined;
  const cards = await writeCards({ dataset, readGround, folder, languages: ["en", "ar"] });
  expect(cards.map(({ path }) => path)).toEqual(
    (["en", "ar"] as const).flatMap((language) => [
      cardPath("syria-coast-2025", language),
      cardPath("syria-coast-2025", language, "before"),
    ]),
  );
  for (const { path, bytes, alt } of cards) {
    const file = await readFile(join(folder, path));
    expect(file.length).toBe(bytes);
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
    expect(bytes).toBeLessThan(150_000);
    expect(alt).toMatch(/\d/);
  }
});
