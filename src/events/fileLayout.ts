/**
 * How the Parquet files of events are laid out that Daymark writes. Any order of columns is read; this one lets what is
 * drawn come in one request for each row group, and its statistics say which row groups a view needs.
 */

/** What is drawn, first and next to each other: written without nulls, which are slow to read. */
export const drawnColumns = ["earliest", "latest", "geometry", "category", "level"] as const;

/** What is read when it is asked for. */
export const toldColumns = ["id", "place", "source", "title", "url"] as const;

/** Columns of a counts file. */
export const countColumns = ["earliest", "latest", "category", "events"] as const;

/** Key of a counts file's metadata under which its step stands: milliseconds, or "hour", "day", "week" or "month". */
export const stepKey = "daymark:step";
/** Key of a counts file's metadata under which the number of all events stands. */
export const totalKey = "daymark:total";

export const stepNames = ["hour", "day", "week", "month"] as const;
export type CountStep = number | (typeof stepNames)[number];
