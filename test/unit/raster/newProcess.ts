import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The hash of the sample's file as a new process draws it, with these variables of its environment. */
export async function drawnInNewProcess(environment: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
    env: { ...process.env, ...environment },
  });
  return stdout;
}

/** Vite reads TypeScript for a Node that cannot. */
const program = `
  import { createHash } from "node:crypto";
  import { runnerImport } from "vite";
  const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
  const { facts, sample } = await load("./test/unit/raster/sample.ts");
  const { nodeDrawing } = await load("./src/site/drawing.ts");
  const { encodePng } = await load("./src/raster/png.ts");
  const png = encodePng((await nodeDrawing()).pixels(sample, 2), facts);
  process.stdout.write(createHash("sha256").update(png).digest("hex"));
`;
