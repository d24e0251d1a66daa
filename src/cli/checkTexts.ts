import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { textAt } from "../core/events/textColumn";
import type { Problem } from "../dataset/problem";
import { fetchChunks, groupPart } from "../events/parquetChunks";
import { eventFields } from "../events/parquetFields";
import { openParquetFile } from "../events/parquetFile";
import { ToldReader, toldLeaves } from "../events/parquetTold";
import { createProblemList } from "../events/problemList";
import { openRangeFile } from "../events/rangeFile";
import { pathTo } from "../events/sourceRow";
import { fileFetch } from "../site/fileFetch";
import { hash } from "./import/hash";
import { IdSet } from "./import/idSet";

/** What was found in the texts of a file: the first hundred of what is wrong, and how many rows have an error. */
export interface TextsChecked {
  readonly problems: readonly Problem[];
  readonly wrong: number;
}

/**
 * Looks at the texts of a file beyond memory, which a page reads only where somebody asks: ids that no address can name
 * or that two rows have, titles that are too long, addresses that lead nowhere. In the memory of a row group and 8 to 21 bytes for each
 * id; ids are compared by hashes of 64 bits. Rejects with `EventsRefused`.
 */
export async function checkTexts(folder: string, name: string): Promise<TextsChecked> {
  const address = pathToFileURL(join(resolve(folder), name)).href;
  const file = await openRangeFile(address, name, { fetch: fileFetch, mostWholeBytes: 0 });
  const parquet = await openParquetFile(file);
  const fields = eventFields(parquet);
  const leaves = toldLeaves(fields);
  const problems = createProblemList(name);
  const ids = new IdSet();
  for (let group = 0; group + 1 < parquet.firstRows.length; group++) {
    const reader = new ToldReader(fields, problems, new Uint8Array());
    const part = groupPart(parquet, group, await fetchChunks(parquet, group, leaves));
    reader.decode(part);
    const { id } = reader.finish().columns;
    for (let row = 0; row < part.rows; row++) {
      const text = textAt(id, row);
      if (text === "" || ids.add(hash(text))) continue;
      problems.reject({
        code: "duplicate-id",
        path: pathTo("rows", part.firstRow + row, "id"),
        line: undefined,
        got: text,
        expected: "an id that no other row has",
      });
    }
  }
  return { problems: problems.problems, wrong: problems.rejected };
}
