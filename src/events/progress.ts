/** How far the reading of a file is. */
export interface Progress {
  /** Bytes that have come, unpacked. */
  readonly bytes: number;
  /** Bytes of the whole file, where the host says so. */
  readonly totalBytes: number | undefined;
  readonly rows: number;
}
