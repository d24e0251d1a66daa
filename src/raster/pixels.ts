/** Opaque pixels of a picture: red, green, blue and 255, row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}
