/** The date that a version of the data begins with: "2026-11-23" of "2026-11-23.1". Undefined where it does not. */
export const versionDate = (version: string): string | undefined =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/.exec(version)?.[0];
