import type { PictureForm } from "../picture/pictureForm";
import {
  evenMoments,
  multiplesLimits,
  type StripForm,
  type StripOrder,
  stripPicture,
  stripPlan,
} from "../picture/stripPicture";
import { helpOfPictureOptions, pictureJobs, pictureOptions, pictureTypes, readScale } from "./drawPicture";
import { type Given, helpOfOptions } from "./pictureArguments";
import { type PictureCommand, runPictures } from "./pictureRun";
import { chosen, numberWithin, WrongUsage } from "./refusal";
import { ownTerminal } from "./terminal";

const forms = ["timeline", "multiples"] as const satisfies readonly StripForm[];
const usualMoments = 6;

const options = { ...pictureOptions, form: { type: "string" }, moments: { type: "string" } } as const;

const help = `daymark strip --map <id> [--form timeline|multiples] [--out <path>.png|.svg] …

Makes a picture of what happened when: one timeline, or a small map for each of some moments.

  daymark strip --map syria-coast-2025 --out timeline.png
  daymark strip --map syria-coast-2025 --form multiples --moments 4 --format square --out days.png

Of this command
  --form <form>        timeline (the default) or multiples
  --moments <number>   small maps, from ${multiplesLimits.least} to ${multiplesLimits.most}, evenly over the window (default: ${usualMoments})
${helpOfPictureOptions}

${helpOfOptions}`;

type StripGiven = Given<typeof options>;

function readMoments({ form, moments }: StripGiven): { form: StripForm; count: number } {
  const read = form === undefined ? "timeline" : chosen("--form", form, forms);
  if (moments === undefined) return { form: read, count: usualMoments };
  if (read === "timeline")
    throw new WrongUsage("--moments is for --form multiples: a timeline shows them all.");
  return {
    form: read,
    count: numberWithin("--moments", moments, { ...multiplesLimits, unit: "small maps", isWhole: true }),
  };
}

const formOf = ({ form, moments }: StripOrder): PictureForm =>
  form === "multiples" ? { kind: form, moments } : { kind: form };

const command: PictureCommand<typeof options, (typeof pictureTypes)[number]> = {
  name: "strip",
  help,
  options,
  types: pictureTypes,
  tellsIncident: false,
  unit: "pictures",
  scale: readScale,
  jobs(given, orders, types) {
    const { form, count } = readMoments(given);
    const strips = orders.map((order): StripOrder => {
      const { window, moment } = order.view;
      const moments = form === "multiples" ? evenMoments({ from: window.from, to: moment }, count) : [];
      return { ...order, form, moments };
    });
    return pictureJobs(
      given,
      types,
      strips.map((order) => ({ order, form: formOf(order) })),
      async (order, ground) => {
        const plan = stripPlan(order);
        return stripPicture(plan, plan.map && (await ground(plan.map.camera, plan.map.size)));
      },
    );
  },
};

/** `daymark strip`: writes strips and gives the exit code. */
export const run = (args: string[], terminal = ownTerminal()): Promise<number> =>
  runPictures(command, args, terminal);
