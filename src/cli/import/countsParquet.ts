import { ByteWriter, parquetWrite } from "hyparquet-writer";
import { type CountStep, stepKey, totalKey } from "../../events/fileLayout";
import type { CountCell } from "./countCells";
import { instant, milliseconds, words } from "./parquetColumns";

const names: Readonly<Record<number, CountStep>> = { 3600000: "hour", 86400000: "day" };

/** The file of exact counts that lies beside events beyond memory, as bytes. Categories are given by index. */
export function countsParquet(
  cells: readonly CountCell[],
  step: number,
  categories: readonly string[],
): Uint8Array {
  const total = cells.reduce((sum, { events }) => sum + events, 0);
  const writer = new ByteWriter(1 << 16);
  const times = (name: "earliest" | "latest") => ({
    name,
    data: milliseconds(
      cells.map((cell) => cell[name]),
      cells.length,
    ),
    encoding: "DELTA_BINARY_PACKED" as const,
  });
  parquetWrite({
    writer,
    rowGroupSize: Math.max(1, cells.length),
    createdBy: "daymark",
    schema: [
      { name: "root", num_children: 4 },
      instant("earliest"),
      instant("latest"),
      words("category"),
      { name: "events", type: "INT32", repetition_type: "REQUIRED" },
    ],
    columnData: [
      times("earliest"),
      times("latest"),
      {
        name: "category",
        data: cells.map(({ category }) => categories[category] ?? ""),
        encoding: "RLE_DICTIONARY",
        statistics: false,
      },
      {
        name: "events",
        data: Int32Array.from(cells, ({ events }) => events),
        encoding: "DELTA_BINARY_PACKED",
      },
    ],
    kvMetadata: [
      { key: stepKey, value: String(names[step] ?? step) },
      { key: totalKey, value: String(total) },
    ],
  });
  return writer.getBytes();
}
