import { inflateSync } from "node:zlib";

/** What a PNG file holds, read without the code that wrote it. */
export function readPng(file: Uint8Array) {
  const bytes = Buffer.from(file);
  const chunks: { type: string; data: Buffer; checksum: number }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
      checksum: bytes.readUInt32BE(at + 8 + length),
    });
    at += length + 12;
  }
  const dataOf = (type: string) =>
    Buffer.concat(chunks.filter((each) => each.type === type).map(({ data }) => data));
  const header = dataOf("IHDR");
  return {
    chunks,
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    pixelsPerMetre: dataOf("pHYs").readUInt32BE(0),
    rows: inflateSync(dataOf("IDAT")),
    texts: chunks.filter(({ type }) => type === "iTXt").map(({ data }) => textOf(data)),
  };
}

function textOf(data: Buffer) {
  const keyword = data.subarray(0, data.indexOf(0));
  const afterFlags = data.subarray(keyword.length + 3);
  const language = afterFlags.subarray(0, afterFlags.indexOf(0));
  return {
    keyword: keyword.toString("latin1"),
    language: language.toString("latin1"),
    text: afterFlags.subarray(language.length + 2).toString("utf8"),
  };
}
