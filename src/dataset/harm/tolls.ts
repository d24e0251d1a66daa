import { type Log, member } from "../problem";
import { own } from "../shape";
import { fileRecord, objectIn } from "./records";

/** Doubts tolls of claims.json that do not say when they were stated, and not even that nobody knows. */
export function doubtUndatedTolls(file: unknown, log: Log): void {
  const claims = objectIn(fileRecord(file).fields, "claims");
  for (const id of Object.keys(claims)) {
    const toll = objectIn(claims, id);
    if (own(toll, "asOf") !== undefined || own(toll, "asOfNote") !== undefined) continue;
    log(
      "undated-toll",
      member(member("claims", id), "asOf"),
      undefined,
      "the day on which the figure was stated, or in `asOfNote` why there is none",
    );
  }
}
