import fc from "fast-check";
import { expect, test } from "vitest";
import { xmpMetadata, xmpPacket } from "../../../src/raster/xmp";
import { facts } from "./sample";

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The text of an element, by the language of it where it has several. */
function fieldOf(packet: string, name: string, language?: string): string | undefined {
  const content = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(packet)?.[1];
  if (content === undefined || language === undefined) return content && unescaped(content);
  const item = new RegExp(`<rdf:li xml:lang="${language}">(.*?)</rdf:li>`, "s").exec(content)?.[1];
  return item && unescaped(item);
}

test("title, caption, alternative text and rights stand in their language and as the default", () => {
  const packet = xmpPacket(facts);
  for (const language of ["x-default", "ar"]) {
    expect(fieldOf(packet, "dc:title", language)).toBe(facts.title);
    expect(fieldOf(packet, "dc:description", language)).toBe(facts.description);
    expect(fieldOf(packet, "dc:rights", language)).toBe(facts.rights);
    expect(fieldOf(packet, "Iptc4xmpCore:AltTextAccessibility", language)).toBe(facts.alt);
  }
});

test("credit, sources, licence, address and the date of the data stand in the fields of IPTC", () => {
  const packet = xmpPacket(facts);
  expect(fieldOf(packet, "photoshop:Credit")).toBe(facts.credit);
  expect(fieldOf(packet, "photoshop:Source")).toBe(facts.source);
  expect(fieldOf(packet, "xmpRights:WebStatement")).toBe(facts.rightsUrl);
  expect(fieldOf(packet, "dc:identifier")).toBe(facts.address);
  expect(fieldOf(packet, "xmp:CreateDate")).toBe(facts.created);
});

test("what is not known is left out", () => {
  const none = { ...facts, created: undefined, address: undefined, rightsUrl: undefined, source: "" };
  const packet = xmpMetadata(none);
  for (const name of [
    "xmp:CreateDate",
    "photoshop:DateCreated",
    "dc:identifier",
    "WebStatement",
    "dc:source",
  ])
    expect(packet).not.toContain(name);
  expect(packet).not.toContain("undefined");
});

test("no text can end its field, whatever letters it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const packet = xmpMetadata({ ...facts, title });
      const allowed = title.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
      expect(fieldOf(packet, "dc:title", "ar") ?? "").toBe(allowed);
      expect(packet.split("<dc:title>").length).toBe(title === "" ? 1 : 2);
    }),
  );
});
