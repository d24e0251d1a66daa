import { spawnSync } from "node:child_process";
import type { Bounds } from "../../core/model";
import type { BasemapSources } from "./sources";
import type { Line } from "./stitch";

const install = "apt-get install -y gmt gmt-gshhg-full";

/** Detail of the GSHHG data by zoom: low 5 km, intermediate 1 km, high 200 m, full. */
function resolution(zoom: number): string {
  if (zoom <= 3) return "l";
  if (zoom <= 5) return "i";
  if (zoom <= 7) return "h";
  return "f";
}

/**
 * Shores and rivers from GSHHG and WDBII, read with the Generic Mapping Tools (version 6) and their full data.
 * Throws with the command that installs them where they are missing.
 */
export function gmtSources(): Pick<BasemapSources, "shore" | "rivers" | "isWater"> {
  requireGmt();
  const masks = { sea: "k/s/s/s/s", lake: "s/s/k/s/k" };
  return {
    shore: (level, bounds, zoom) => readLines(coast(bounds, zoom, `-W${level}/1p`)),
    rivers: (riverClass, bounds, zoom) => readLines(coast(bounds, zoom, `-I${riverClass}`)),
    isWater: (kind, [x, y], zoom) => {
      // A region of its own round the position: one that lies on the very edge of the region counts as outside it.
      const around = region([x! - 0.5, y! - 0.5, x! + 0.5, y! + 0.5]);
      const args = ["select", around, `-D${resolution(zoom)}`, `-N${masks[kind]}`];
      return gmt(args, `${x} ${y}\n`).trim() !== "";
    },
  };
}

function region([west, south, east, north]: Bounds): string {
  return `-R${[west, east, south, north].map((degrees) => degrees.toFixed(6)).join("/")}`;
}

function coast(bounds: Bounds, zoom: number, what: string): string {
  return gmt(["coast", region(bounds), `-D${resolution(zoom)}`, "-M", what, "--FORMAT_FLOAT_OUT=%.6f"]);
}

function requireGmt(): void {
  const { error } = spawnSync("gmt", ["--version"]);
  if (error) throw new Error(`The Generic Mapping Tools are missing. Install them with: ${install}`);
}

function gmt(args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync("gmt", args, { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status !== 0)
    throw new Error(
      `gmt ${args.join(" ")} failed: ${stderr.trim()} If the data is missing, install it with: ${install}`,
    );
  return stdout;
}

/** GMT's tables: a line that begins with ">" opens a new piece, "#" is a remark, the rest is x and y. */
export function readLines(table: string): Line[] {
  const lines: Line[] = [];
  for (const row of table.split("\n")) {
    if (row.startsWith(">")) lines.push([]);
    else if (row && !row.startsWith("#")) {
      const [x, y] = row.split("\t").map(Number);
      lines.at(-1)?.push([x! > 180 ? x! - 360 : x!, y!]);
    }
  }
  return lines.filter((line) => line.length > 1);
}
