import { createFeatureReader } from "./features";
import { createFeatureCutter, createLineCutter, type JsonCutter, JsonRefused } from "./jsonValues";
import { refuse } from "./refusal";
import type { RowReaderOptions } from "./rowReader";
import type { SourceRow } from "./sourceRow";

/**
 * The features of a GeoJSON FeatureCollection, or of newline-delimited GeoJSON, as their bytes come. `name` is the
 * file's, for its problems. Rejects with `EventsRefused` where nothing more can be read; what came before stands.
 */
export async function* geojsonRows(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: RowReaderOptions & { readonly isLines: boolean },
): AsyncGenerator<readonly SourceRow[], void, undefined> {
  const cutter: JsonCutter = options.isLines ? createLineCutter() : createFeatureCutter();
  const reader = createFeatureReader(options);
  let number = 0;

  function read(values: ReturnType<JsonCutter["push"]>): SourceRow[] {
    return values.map(({ text, line }) => {
      let feature: unknown;
      try {
        feature = JSON.parse(text);
      } catch {
        const row = {
          ok: false,
          code: "json",
          column: "",
          got: text,
          expected: "a feature in JSON",
        } as const;
        return { row, number: number++, line };
      }
      return { row: reader.read(feature), number: number++, line };
    });
  }

  try {
    for await (const chunk of chunks) yield read(cutter.push(chunk));
    yield read(cutter.end());
  } catch (error) {
    if (!(error instanceof JsonRefused)) throw error;
    throw refuse(name, error.code, error.got, error.expected, "", error.line);
  }
}
