declare module "subset-font" {
  interface Options {
    targetFormat?: "sfnt" | "woff" | "woff2";
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    /** Nothing is left out; the text must then be empty. */
    keepAllGlyphs?: boolean;
  }
  /** The font with only what the text needs. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
