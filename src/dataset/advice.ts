/**
 * What can be wrong, each with the way to mend it. The codes are stable: tools and translations may rely on them.
 * Only `locate` imports it: readers of a page have no use for these words.
 */
export const advice = {
  file: "Put the file into the map's folder, or mend what the message names.",
  network: "Try again; if it stays, look at whether the address serves this file.",
  size: "Split the map, or shorten the texts and the outlines in it.",
  depth: "Look for brackets that open again and again.",
  encoding: "Save the file as UTF-8.",
  json: "Look just before this spot for a missing or superfluous comma, quotation mark or bracket.",
  version: "Convert the file to the version that is expected.",
  type: "Write the value in the form that is expected, or leave the property out.",
  missing: "Add the property.",
  empty: "Write the text, or leave the property out.",
  choice: "Use one of the values that are listed.",
  id: "Rename it; only Latin letters, digits, dots, hyphens and underscores, beginning with a letter or digit.",
  "duplicate-id": "Give each its own id. The first one was kept.",
  "duplicate-key": "Keep one and delete or rename the others. All but the last are lost.",
  "unknown-id": "Mend the spelling, or add what the id names.",
  "unknown-property": "Mend the spelling or delete it. It is not read.",
  "left-out": "Mend the place that holds it.",
  time: "Write the time in a form that is expected. What is known only roughly may be an interval.",
  "time-offset": "Write which clock was meant. If nobody knows, write the day alone.",
  "time-order": "Exchange the two, or mend the one that is wrong.",
  "time-open": "Add `earliest` and `latest`, as far as anybody can say.",
  "time-contradiction":
    "Mend one of them. `earliest` and `latest` may narrow what `time` says, not widen it.",
  "part-of-day":
    "Mend the part of the day or the bounds. If the source uses it so, leave both and say so in `timeNote`.",
  coordinates: "Write longitude first, then latitude, in degrees (WGS84).",
  "coordinates-swapped": "Exchange the two numbers: longitude comes first.",
  "coordinates-doubtful": "Check that longitude comes first. If the point is right, leave it.",
  geometry: "Use a geometry of the kind that is expected.",
  "not-on-map": "Add a geometry, or name in `shownAt` a place that has one.",
  cycle: "Change `parent` so that no place lies in itself.",
  vague: "Add `placePrecision`, so that the map draws it no finer than it is known.",
  unused: "Delete the geometry, or delete `place`.",
  link: "Write a whole address that begins with https:// or http://.",
  path: "Write a path inside the site, such as basemaps/my-map.pmtiles.",
  range: "Mend the figure.",
  unsourced: "Add at least one source. What has no source is not shown.",
  undefined: "Add the definition to map.json.",
  "coordinates-fine": "Round the numbers. Nobody should be led to a door by decimals that no source claims.",
  unattributed:
    "Say by whose account, in the same sentence. If nobody names them, say what was done and not by whom.",
  "undated-toll": "Add `asOf`. A figure without its day cannot be held against another one.",
  "loaded-word": "Choose another word, or put it in quotation marks with the name of whoever says it.",
  "changes-behind":
    "Add what changed: npx daymark diff <folder of that version> <this folder> --write. Or delete CHANGES.json, if no list of changes is kept.",
  "counts-differ":
    "Write both files anew from the same events: npx daymark import. Until then the page would show wrong numbers.",
  many: "Mend those that are listed first; the others are listed then.",
  length: "Shorten the text.",
  control:
    "Type the text anew where it was copied from. What the page leaves out cannot be seen in most editors.",
  html: "Write plain text. Tags and entities are shown as they are written.",
} as const;

export type ProblemCode = keyof typeof advice;
