import type { Source } from "../core/model";
import { formatVersion } from "./config";
import type { Log } from "./problem";
import { dispensable, optional, type Read, record, required, type Table, tableOf } from "./shape";
import { printedTime, spanOf } from "./time";
import { id, link, localText, text } from "./values";

const languageTag: Read<string> = (value, path, log) => {
  const tag = text(value, path, log);
  if (tag === undefined || /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)) return tag;
  log("choice", path, tag, 'a BCP 47 language tag, such as "ar"');
  return undefined;
};

const sourceFields = (zone: string) => ({
  publisher: required(text),
  carrier: dispensable(text),
  title: required(text),
  url: dispensable(link),
  archiveUrl: dispensable(link),
  published: dispensable(printedTime(zone)),
  language: required(languageTag),
  note: dispensable(localText),
});

/** Reads what sources.json holds, by source id. */
export function readSources(value: unknown, zone: string, log: Log): Table<Source> | undefined {
  const source = record(sourceFields(zone));
  const readSource = (key: string, ...entry: Parameters<Read<Source>>): Source | undefined => {
    const fields = source(...entry);
    return fields && { id: key, ...fields, publishedSpan: spanOf(fields.published, zone) };
  };
  const file = record(
    { formatVersion: optional(formatVersion), sources: required(tableOf(id, readSource)) },
    ["$schema"],
  );
  return file(value, "", log)?.sources;
}
