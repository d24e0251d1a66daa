import { still } from "../picture/pictureForm";
import { stillPicture, stillPlan } from "../picture/stillPicture";
import { helpOfPictureOptions, pictureJobs, pictureOptions, pictureTypes, readScale } from "./drawPicture";
import { helpOfOptions } from "./pictureArguments";
import { type PictureCommand, runPictures } from "./pictureRun";
import { ownTerminal } from "./terminal";

const help = `daymark still --map <id> [--at <time>] [--out <path>.png|.svg] …

Makes a picture of a moment: map, timeline, and what it says of itself.

  daymark still --map syria-coast-2025 --at 2025-03-08T12:00 --size 1200x675 --lang ar --out map.png
  daymark still --map syria-coast-2025 --chapters --lang en,ar,fr --format wide,square --out pictures/

Of this command
${helpOfPictureOptions}

${helpOfOptions}`;

const command: PictureCommand<typeof pictureOptions, (typeof pictureTypes)[number]> = {
  name: "still",
  help,
  options: pictureOptions,
  types: pictureTypes,
  tellsIncident: true,
  unit: "pictures",
  scale: readScale,
  jobs: (given, orders, types) =>
    pictureJobs(
      given,
      types,
      orders.map((order) => ({ order, form: still })),
      async (order, ground) => {
        const plan = stillPlan(order);
        return stillPicture(plan, await ground(plan.map.camera, plan.map.size));
      },
    ),
};

/** `daymark still`: writes stills and gives the exit code. */
export const run = (args: string[], terminal = ownTerminal()): Promise<number> =>
  runPictures(command, args, terminal);
