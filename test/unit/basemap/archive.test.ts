import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import { archiveTile, type FetchFile, rangeOrWhole } from "../../../src/basemap/archive";
import { writeArchive } from "../../../src/basemap/build/pmtiles-writer";

const bytes = writeArchive(
  [1, 2, 3].map((x) => ({ z: 3, x, y: 2, bytes: Uint8Array.of(x, x) })),
  { minZoom: 3, maxZoom: 3, bounds: [0, 0, 1, 1], centre: [0, 0, 3], metadata: {} },
);

interface Host {
  readonly fetchFile: FetchFile;
  /** Status of every answer so far. */
  readonly answers: number[];
}

function host(answer: (range: readonly [number, number], count: number) => Response | Error): Host {
  const answers: number[] = [];
  return {
    answers,
    async fetchFile(_url, { headers }) {
      const [from, to] = new Headers(headers).get("range")!.match(/\d+/g)!.map(Number) as [number, number];
      const response = answer([from, to], answers.length);
      if (response instanceof Error) throw response;
      answers.push(response.status);
      return response;
    },
  };
}

const piece = ([from, to]: readonly [number, number], version?: string) =>
  new Response(bytes.slice(from, to + 1), { status: 206, headers: version ? { etag: version } : {} });
const whole = () => new Response(bytes.slice(), { status: 200 });

const firstBytes = async (archive: PMTiles) => {
  const tiles = await Promise.all([1, 2, 3].map((x) => archive.getZxy(3, x, 2)));
  return tiles.map((tile) => new Uint8Array(tile!.data)[0]);
};

test("a host with Range requests is asked for pieces only", async () => {
  const { fetchFile, answers } = host((range) => piece(range));
  expect(await firstBytes(new PMTiles(rangeOrWhole("ranged", fetchFile)))).toEqual([1, 2, 3]);
  expect(new Set(answers)).toEqual(new Set([206]));
});

test("a host without Range requests is asked once, however many tiles are read", async () => {
  const { fetchFile, answers } = host(whole);
  expect(await firstBytes(new PMTiles(rangeOrWhole("whole", fetchFile)))).toEqual([1, 2, 3]);
  expect(answers).toEqual([200]);
});

test("after a failed request the next one is tried afresh", async () => {
  const { fetchFile } = host((range, count) =>
    count === 0 ? new Response(null, { status: 500 }) : piece(range),
  );
  const source = rangeOrWhole("unsteady", fetchFile);
  await expect(source.getBytes(0, 7)).rejects.toThrow("unsteady answered 500");
  expect((await source.getBytes(0, 7)).data.byteLength).toBe(7);
});

test("an archive that is replaced while it is read is read anew, without a mixture of both", async () => {
  const { fetchFile } = host((range, count) => piece(range, count < 1 ? '"old"' : '"new"'));
  const archive = new PMTiles(rangeOrWhole("replaced", fetchFile));
  await archive.getHeader();
  expect(await firstBytes(archive)).toEqual([1, 2, 3]);
});

test("an address that is no tile is an error that shows it", async () => {
  await expect(archiveTile({ url: "pmtiles://x/map.pmtiles" }, new AbortController())).rejects.toThrow(
    "pmtiles://x/map.pmtiles",
  );
});
