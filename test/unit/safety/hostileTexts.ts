import { languages } from "../../../src/core/text";
import type { Files, Loose } from "../dataset/small-map";

/** Texts that try to be something else: markup, script, a way out of an attribute, an address, a name of the language. */
export const hostileTexts: readonly string[] = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)><a xlink:href="javascript:alert(1)">',
  "' onmouseover='alert(1)' x='",
  "</title><meta http-equiv=refresh content='0;url=https://evil.example'>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<!-- --><![CDATA[ ]]><?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;&#x3c;b&#x3e;",
  "$& $1 $` $' #{alert(1)} {{7*7}} <%= 7*7 %>",
  '=HYPERLINK("https://evil.example";"x")',
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "line\u2028line\u2029line\r\nline\ttab",
  "zalgo\u0301\u0302\u0303\u0304 😀 \u200f\u200e\u061c",
];

/** Texts with characters that break files or turn the order of what stands around them. */
export const trickyTexts: readonly string[] = [
  "before \u202etfel ot thgir\u202c after",
  "\u202aembedded, never closed",
  "\u2067isolated, never closed",
  "closes what others opened\u2069\u2069",
  "bell\u0007 backspace\u0008 escape\u001b[31m nothing\u0000 delete\u007f next\u0085",
  "half a letter \ud83d and the other half \ude00",
  "no character \ufffe\uffff",
];

const plainTexts: ReadonlySet<string> = new Set([
  "publisher",
  "carrier",
  "claimant",
  "group",
  "kind",
  "dataVersion",
]);
const lists: ReadonlySet<string> = new Set(["aliases", "actors"]);

/** A parsed file in which every text that readers may see is another one. Ids, times, addresses and choices stay. */
export function withTexts(value: Loose, text: string, name = ""): Loose {
  if (Array.isArray(value))
    return value.map((each) =>
      typeof each === "string" ? (lists.has(name) ? text : each) : withTexts(each, text, name),
    );
  if (typeof value !== "object" || value === null) return value;
  const isLocal = Object.keys(value).every((key) => languages.some((each) => each === key));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const isText =
        typeof each === "string" &&
        ((isLocal && name !== "locales") ||
          (plainTexts.has(key) && !(key === "group" && "shape" in value) && name !== "categories") ||
          (key === "title" && "publisher" in value) ||
          (key === "name" && name === "licence"));
      return [key, isText ? text : withTexts(each, text, key)];
    }),
  );
}

/** The same for all files of a map. */
export const filesWith = (files: Files, text: string): Files =>
  Object.fromEntries(Object.entries(files).map(([role, file]) => [role, withTexts(file, text)])) as Files;
