import type { PictureFacts } from "../core/pictureFacts";
import { xmlText } from "./xmlText";

const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
} as const;

/** IPTC's word for what is drawn of data by a program that people wrote. */
const drawnFromData = "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia";

/**
 * What a picture says of itself, as XMP with the fields of IPTC: what newsrooms' archives and search engines read. The
 * same facts give the same text; the machine's clock has no part in it.
 */
export function xmpMetadata(facts: PictureFacts): string {
  const { title, description, alt, credit, rights, rightsUrl, created, address, language, source } = facts;
  const inLanguages = (name: string, text: string) =>
    text && element(name, `<rdf:Alt>${listed("x-default", text)}${listed(language, text)}</rdf:Alt>`);
  const plain = (name: string, text: string | undefined) => text && element(name, xmlText(text));
  const fields = [
    inLanguages("dc:title", title),
    inLanguages("dc:description", description),
    inLanguages("dc:rights", rights),
    element("dc:language", `<rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag>`),
    plain("dc:identifier", address),
    plain("dc:source", source),
    plain("photoshop:Headline", title),
    plain("photoshop:Credit", credit),
    plain("photoshop:Source", source),
    plain("photoshop:DateCreated", created),
    plain("xmp:CreateDate", created),
    plain("xmp:CreatorTool", "Daymark"),
    plain("xmpRights:Marked", "True"),
    inLanguages("xmpRights:UsageTerms", rights),
    plain("xmpRights:WebStatement", rightsUrl),
    inLanguages("Iptc4xmpCore:AltTextAccessibility", alt),
    plain("Iptc4xmpExt:DigitalSourceType", drawnFromData),
  ];
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${declared.join("")}>`,
    ...fields,
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
  ].join("");
}

/** The same with the marks by which programs find it in files that they cannot read. */
export const xmpPacket = (facts: PictureFacts): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${xmpMetadata(facts)}<?xpacket end="r"?>`;

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const listed = (language: string, text: string): string =>
  `<rdf:li xml:lang="${language}">${xmlText(text)}</rdf:li>`;
