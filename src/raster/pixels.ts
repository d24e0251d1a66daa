/** Opaque pixels of a picture: red, green, blue and 255, row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  /** How many there are to one pixel of the picture as it was designed; 1 if left out. */
  readonly scale?: number | undefined;
}
