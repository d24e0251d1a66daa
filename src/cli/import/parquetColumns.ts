import type { SchemaElement } from "hyparquet";

/** Columns are written without nulls: an empty text is one that is not there. */
export const required = { repetition_type: "REQUIRED" } as const;

export const instant = (name: string): SchemaElement => ({
  name,
  type: "INT64",
  converted_type: "TIMESTAMP_MILLIS",
  logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  ...required,
});

export const words = (name: string): SchemaElement => ({
  name,
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  logical_type: { type: "STRING" },
  ...required,
});

export const milliseconds = (times: ArrayLike<number>, length: number): BigInt64Array =>
  BigInt64Array.from({ length }, (_, row) => BigInt(times[row] as number));
