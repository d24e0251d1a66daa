import { basename, dirname, join, resolve } from "node:path";
import { CouldNot } from "./refusal";
import type { FileSystem } from "./terminal";

/** A file that is not there until it is whole. */
export interface FileInProgress {
  /** Beside the file, so that it can take its place; there as soon as this is given. */
  readonly temporary: string;
  /** Puts all of the bytes into it. */
  write(bytes: Uint8Array): Promise<void>;
  /** Lets it take its place, on the disk for good. */
  keep(): Promise<void>;
  /** Removes it, if it has not taken its place. */
  drop(): Promise<void>;
}

/** Begins a file. Rejects with CouldNot, in words, where it cannot be written; so does all that is done with it. */
export async function beginFile(path: string, fileSystem: FileSystem): Promise<FileInProgress> {
  const told = async <Answer>(doing: Promise<Answer>): Promise<Answer> =>
    doing.catch((error: NodeJS.ErrnoException) => {
      throw new CouldNot(whyNot(path, error));
    });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  if (await isFolder(path, fileSystem)) throw new CouldNot(`${path} is a folder. Name a file in it.`);
  const file = await told(fileSystem.open(temporary, "w"));
  await file.close();
  let isKept = false;
  return {
    temporary,
    write: (bytes) =>
      told(
        (async () => {
          const file = await fileSystem.open(temporary, "w");
          try {
            await file.writeFile(bytes);
          } finally {
            await file.close();
          }
        })(),
      ),
    keep: () =>
      told(
        (async () => {
          // Without this a power cut could leave the name and not the bytes.
          const file = await fileSystem.open(temporary, "r+");
          try {
            await file.sync();
          } finally {
            await file.close();
          }
          await fileSystem.rename(temporary, path);
          isKept = true;
        })(),
      ),
    async drop() {
      if (!isKept) await fileSystem.rm(temporary, { force: true });
    },
  };
}

/** Calls `fill` with a file in progress and keeps it; whatever goes wrong, nothing of it stays. */
export async function wholeFile<Answer>(
  path: string,
  fileSystem: FileSystem,
  fill: (file: FileInProgress) => Promise<Answer>,
): Promise<Answer> {
  const file = await beginFile(path, fileSystem);
  try {
    const answer = await fill(file);
    await file.keep();
    return answer;
  } finally {
    await file.drop();
  }
}

export const isFolder = (path: string, fileSystem: FileSystem): Promise<boolean> =>
  fileSystem.stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

/** Makes a folder if it is not there, but not those above it. Says whether it did. */
export async function makeFolder(path: string, fileSystem: FileSystem): Promise<boolean> {
  if (await isFolder(path, fileSystem)) return false;
  await fileSystem.mkdir(path).catch((error: NodeJS.ErrnoException) => {
    throw new CouldNot(
      error.code === "EEXIST" ? `${path} is a file. Expected a folder.` : whyNot(path, error),
    );
  });
  return true;
}

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no folder ${dirname(resolve(path))}. Make it first`,
  ENOTDIR: (path) => `${dirname(resolve(path))} is not a folder`,
  EACCES: () => "you may not write there. Choose another folder with --out",
  EPERM: () => "you may not write there. Choose another folder with --out",
  EROFS: () => "that disk can only be read. Choose another folder with --out",
  ENOSPC: () => "the disk is full. Make room, or choose another disk with --out",
  EDQUOT: () => "your share of the disk is used up. Make room, or choose another disk with --out",
  ENAMETOOLONG: () => "the name is too long for this disk",
};

/** Why a file could not be written, and how to mend it. */
export const whyNot = (path: string, error: NodeJS.ErrnoException): string =>
  `${path} could not be written: ${reasons[error.code ?? ""]?.(path) ?? error.message}.`;
