import type { PictureFacts } from "../../../src/core/pictureFacts";

/** A small picture of all that pictures are made of: both families in both weights, mixed lines, patterns, what is seen through. */
export const sample = [
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="360" height="240" viewBox="0 0 360 240">',
  '<defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.4" height="4" fill="#8a1c3a"/></pattern><circle id="sign" r="6"/></defs>',
  '<rect width="360" height="240" fill="#f6f4ee"/>',
  '<g id="signs" inkscape:groupmode="layer" inkscape:label="Signs &amp; &quot;marks&quot;">',
  '<rect x="10.5" y="10.5" width="80" height="40" fill="url(#p)" stroke="#222" stroke-width="1.5"/>',
  '<use href="#sign" x="120.3" y="30.7" fill="#8a1c3a" opacity="0.62"/>',
  '<path d="M140 20C160 0 180 60 200 30" fill="none" stroke="#0b5394" stroke-width="2.5" stroke-dasharray="5 3"/></g>',
  '<g id="words" font-size="16" font-family="IBM Plex Sans,IBM Plex Sans Arabic">',
  '<text x="20" y="90">41 incidents, 13 more possible — Čšž</text>',
  '<text x="20" y="120" font-weight="600">Sources : SNHR, SOHR et 23 autres</text></g>',
  '<g font-size="18" font-family="IBM Plex Sans Arabic,IBM Plex Sans" text-anchor="end">',
  '<text x="340" y="160">\u2067في 7 آذار 2025، 12:00 SOHR و Reuters\u2069</text>',
  '<text x="340" y="200" font-weight="600">\u206754 حادثة مؤكدة\u2069</text></g>',
  "</svg>",
].join("");

export const facts: PictureFacts = {
  title: 'آذار 2025: "قتل" & <نهب>',
  description: "عنوان. 41 حادثة.",
  alt: "خريطة وخط زمني.",
  credit: "Desk & data",
  rights: "CC BY 4.0",
  rightsUrl: "https://creativecommons.org/licenses/by/4.0/",
  created: "2026-11-23",
  address: "https://maps.example.org/?lang=ar&from=1",
  language: "ar",
  source: "SNHR, SOHR",
};
