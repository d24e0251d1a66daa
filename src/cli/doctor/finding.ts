export const grades = ["ok", "warn", "fail"] as const;
/** "fail": readers or embeds lack something. "warn": it works, and could be better or may surprise. */
export type Grade = (typeof grades)[number];

/** What was found of one subject. */
export interface Finding {
  /** In a word or two: "cors", "frames". Stable, for programs. */
  readonly about: string;
  readonly grade: Grade;
  readonly said: string;
  /** How to mend it. */
  readonly mend?: string;
}

export const ok = (about: string, said: string): Finding => ({ about, grade: "ok", said });
export const warn = (about: string, said: string, mend: string): Finding => ({
  about,
  grade: "warn",
  said,
  mend,
});
export const fail = (about: string, said: string, mend: string): Finding => ({
  about,
  grade: "fail",
  said,
  mend,
});
