/** The fonts that pictures are drawn with, by their files in `fonts/pictures/` of the site: two families in 400 and 600. */
export const fontFiles = [
  "ibm-plex-sans-400.ttf",
  "ibm-plex-sans-600.ttf",
  "ibm-plex-sans-arabic-400.ttf",
  "ibm-plex-sans-arabic-600.ttf",
] as const;
