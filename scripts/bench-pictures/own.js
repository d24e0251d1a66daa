// @ts-check
import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { bundle } from "../bundle.js";

/**
 * @typedef {import("../../src/core/mercator.ts").Size} Size
 * @typedef {import("../../src/picture/order.ts").PictureOrder} PictureOrder
 * @typedef {import("./usual.js").Camera} Camera
 */

const map = "syria-coast-2025";
const address = "https://maps.example.org";
const project = fileURLToPath(new URL("../..", import.meta.url));

/** The command line's own code, in this process: the map is read once, as by a command that makes many pictures. */
export async function openOwn() {
  const built = await bundle(
    {
      pictureMap: "src/cli/pictureMap.ts",
      pictureOrders: "src/cli/pictureOrders.ts",
      drawPicture: "src/cli/drawPicture.ts",
      drawing: "src/site/drawing.ts",
      stillPicture: "src/picture/stillPicture.ts",
      svg: "src/scene/svg.ts",
      places: "src/core/places.ts",
    },
    { findsPackages: true },
  );
  const [{ readPictureMap }, { readOrders }, { pictureJobs }, { nodeDrawing }] = await Promise.all(
    ["pictureMap", "pictureOrders", "drawPicture", "drawing"].map(built.load),
  );
  const [{ stillPlan, stillPicture, stillRegions }, { svgText }, { spotOf }] = await Promise.all(
    ["stillPicture", "svg", "places"].map(built.load),
  );
  const read = await readPictureMap(map, project);
  /** @type {import("../../src/core/model.ts").Dataset} */
  const dataset = read.dataset;
  const tools = {
    drawing: nodeDrawing,
    ground: read.ground,
    interruption: { check: async () => undefined },
    step: () => undefined,
  };
  /** @type {(size: Size, moment?: number) => Promise<PictureOrder>} */
  const orderOf = async ({ width, height }, moment) => {
    const given = { size: [`${width}x${height}`], address };
    const [order] = await readOrders(given, read, { scale: 1, tellsIncident: true });
    return moment === undefined ? order : { ...order, view: { ...order.view, moment } };
  };
  return {
    dataset,
    close: built.remove,
    /** Ids of the incidents that have a point on the map, rather than an area, a way or no place. */
    pointIds: dataset.incidents
      .filter(({ placeId }) => spotOf(dataset.places, placeId).kind === "point")
      .map(({ id }) => id),
    /** @type {(size: Size) => Promise<Camera>} */
    async camera(size) {
      const first = await orderOf(size);
      return {
        async draw(moment) {
          const order = { ...first, view: { ...first.view, moment } };
          const [job] = pictureJobs({}, ["png"], [{ order, form: { kind: "still" } }], drawn);
          let bytes = 0;
          const write = async (/** @type {Uint8Array} */ png) => {
            bytes = png.length;
          };
          await job.fill({ write }, tools);
          return { bytes, shown: Number.NaN };
        },
        close: async () => undefined,
      };
      /** As `daymark still` has it. */
      async function drawn(/** @type {PictureOrder} */ order, /** @type {typeof tools.ground} */ ground) {
        const plan = stillPlan(order);
        return stillPicture(plan, await ground(plan.map.camera, plan.map.size));
      }
    },
    /** How many signs of incidents there are on the map of a picture: one is drawn for each. */
    async signsAt(/** @type {Size} */ size, /** @type {number} */ moment) {
      const plan = stillPlan(await orderOf(size, moment));
      const region = stillRegions(plan).find((/** @type {{ name: string }} */ { name }) => name === "map");
      return [...svgText(region.node).matchAll(/<use /g)].length;
    },
  };
}

/**
 * Seconds that a command takes, from the start of its process to its end. Rejects where it fails.
 *
 * @param {readonly string[]} args
 */
export async function secondsOf(args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(project, "bin", "daymark.js"), ...args], {
    cwd: project,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, SITE_ORIGIN: address },
  });
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    words += text;
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`daymark ${args.join(" ")} ended with ${code}. ${words}`);
  return (performance.now() - begun) / 1000;
}

/** What the commands that are measured have in common. */
export const onMap = ["--map", map, "--quiet"];
