import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Size } from "../core/mercator";
import type { PictureFacts } from "../core/pictureFacts";
import { CouldNot } from "./refusal";

export type VideoType = "mp4" | "webm";

export interface VideoOptions extends Size {
  /** The program's path. */
  readonly program: string;
  /** The file to write; its name need not end in the type. */
  readonly path: string;
  readonly type: VideoType;
  readonly framesPerSecond: number;
  readonly facts: PictureFacts;
  /** Stops the program. */
  readonly signal: AbortSignal;
}

/** A film on its way through ffmpeg. */
export interface VideoWriter {
  /** The next frame: red, green, blue and 255, row by row. Resolves when it is taken: the bytes may then change. */
  add(rgba: Uint8Array): Promise<void>;
  /** Resolves when the file is whole. Rejects with ffmpeg's own last words where it is not. */
  finish(): Promise<void>;
  /** Ends the program, whatever it is at. Resolves when it is gone. */
  stop(): Promise<void>;
}

/** The program that FFMPEG names, or the first in PATH. Throws CouldNot where there is none. */
export function findFfmpeg(env: Readonly<Record<string, string | undefined>>): string {
  if (env.FFMPEG) {
    if (isProgram(env.FFMPEG)) return env.FFMPEG;
    throw new CouldNot(
      `FFMPEG is "${env.FFMPEG}", which is no program. Name ffmpeg's path, or write a .gif.`,
    );
  }
  const names = process.platform === "win32" ? ["ffmpeg.exe"] : ["ffmpeg"];
  const found = (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);
  if (found) return found;
  throw new CouldNot(
    "ffmpeg was not found, which MP4 and WebM need. Install it (https://ffmpeg.org), name it with FFMPEG, or write a .gif.",
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * What ffmpeg is told: H.264 or VP9 in the colours and the sampling that every player has, without anything of the
 * machine or of the day in the file, and so that a player may begin before it has all of it.
 */
export function ffmpegArguments({
  width,
  height,
  path,
  type,
  framesPerSecond,
  facts,
}: VideoOptions): string[] {
  const colours = [
    "-colorspace",
    "bt709",
    "-color_primaries",
    "bt709",
    "-color_trc",
    "bt709",
    "-color_range",
    "tv",
  ];
  const codec = {
    mp4: ["-c:v", "libx264", "-preset", "medium", "-crf", "18", "-movflags", "+faststart"],
    webm: ["-c:v", "libvpx-vp9", "-crf", "24", "-b:v", "0", "-row-mt", "1"],
  };
  const metadata = {
    title: facts.title,
    artist: facts.credit,
    comment: [facts.description, facts.address].filter(Boolean).join("\n"),
    copyright: facts.rights,
  };
  return [
    ["-hide_banner", "-loglevel", "error", "-nostdin", "-y"],
    ["-f", "rawvideo", "-pix_fmt", "rgba", "-video_size", `${width}x${height}`],
    ["-framerate", String(framesPerSecond), "-i", "pipe:0"],
    ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"],
    colours,
    codec[type],
    ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1"],
    Object.entries(metadata).flatMap(([name, text]) => ["-metadata", `${name}=${text.replaceAll("\0", "")}`]),
    ["-f", type, path],
  ].flat();
}

const mostWords = 2000;

/** The last of its words; it speaks of a full disk first, and then of what follows from that. */
function reasonIn(words: string): string | undefined {
  if (/No space left on device/.test(words))
    return "the disk is full. Make room, or choose another disk with --out";
  return words.trim().split("\n").at(-1) || undefined;
}

/** Starts ffmpeg, which then waits for frames. */
export function writeVideo(options: VideoOptions): VideoWriter {
  const program = spawn(options.program, ffmpegArguments(options), {
    stdio: ["pipe", "ignore", "pipe"],
    // Ctrl-C goes to all of a terminal's foreground: this one is ended by the command, which knows why.
    detached: process.platform !== "win32",
  });
  let words = "";
  program.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-mostWords);
  });
  const closed = new Promise<void>((resolve, reject) => {
    program.on("error", (error) =>
      reject(new CouldNot(`${options.program} did not start: ${error.message}.`)),
    );
    program.on("close", (code, signal) => {
      if (code === 0) return resolve();
      reject(
        new CouldNot(
          `ffmpeg could not write the film: ${reasonIn(words) ?? (signal ? `it was ended by ${signal}` : `it ended with ${code}`)}.`,
        ),
      );
    });
  });
  // What goes wrong is told where it is waited for.
  closed.catch(() => undefined);
  const end = () => void program.kill("SIGKILL");
  options.signal.addEventListener("abort", end, { once: true });
  const unlessStopped = async (doing: Promise<void>) => {
    try {
      await doing;
    } finally {
      options.signal.throwIfAborted();
    }
  };
  // A program that has ended takes no more frames; why it ended is what is told.
  program.stdin.on("error", () => undefined);
  return {
    async add(rgba) {
      const taken = new Promise<void>((resolve) => program.stdin.write(rgba, () => resolve()));
      await unlessStopped(Promise.race([taken, closed]));
    },
    async finish() {
      program.stdin.end();
      await unlessStopped(closed);
    },
    async stop() {
      options.signal.removeEventListener("abort", end);
      if (program.exitCode === null) end();
      await closed.catch(() => undefined);
    },
  };
}
