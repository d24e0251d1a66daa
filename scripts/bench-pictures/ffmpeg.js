// @ts-check
import { spawnSync } from "node:child_process";
import process from "node:process";

/** The version of the ffmpeg that films are made with, such as "5.1.9"; undefined where there is none. */
export function ffmpegVersion() {
  const { stdout, status } = spawnSync(process.env.FFMPEG || "ffmpeg", ["-version"], { encoding: "utf8" });
  return status === 0 ? (/^ffmpeg version (\d[\d.]*)/.exec(stdout)?.[1] ?? "of its own build") : undefined;
}
