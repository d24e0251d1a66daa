/** The style's two sources: the archive and the editors' own layer. */
export const archiveSource = "basemap";
export const contextSource = "context";
