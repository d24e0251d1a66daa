import { type FilmOrder, filmDefaults, secondsAt } from "../picture/film";
import { filmLimits, filmProblem } from "../picture/filmProblem";
import type { PictureOrder } from "../picture/order";
import type { FilmType } from "./drawFilm";
import type { Given } from "./pictureArguments";
import { numberWithin, refused, WrongUsage } from "./refusal";

/** What a film takes besides what all pictures take. */
export const filmOptions = {
  seconds: { type: "string" },
  speed: { type: "string" },
  fps: { type: "string" },
  "pause-start": { type: "string" },
  "pause-end": { type: "string" },
  "pause-midnight": { type: "string" },
  "pause-certain": { type: "string" },
  loop: { type: "boolean" },
  "no-captions": { type: "boolean" },
} as const;

type FilmGiven = Given<typeof filmOptions>;

/** The film that is asked for of an order. Throws WrongUsage for a length, a rate, a pause or a size that cannot be. */
export function readFilmOrder(given: FilmGiven, picture: PictureOrder, type: FilmType): FilmOrder {
  refuseStrangers(given, picture, type);
  const { framesPerSecond, pauses } = filmDefaults;
  const pause = (name: "start" | "end" | "midnight" | "certain") => {
    const text = given[`pause-${name}`];
    return text === undefined
      ? undefined
      : numberWithin(`--pause-${name}`, text, { least: 0, most: filmLimits.seconds.most, unit: "seconds" });
  };
  const order: FilmOrder = {
    ...picture,
    seconds: readSeconds(given, picture),
    framesPerSecond:
      given.fps === undefined
        ? framesPerSecond[type === "gif" ? "gif" : "video"]
        : numberWithin("--fps", given.fps, {
            ...filmLimits.framesPerSecond,
            unit: "frames a second",
            isWhole: true,
          }),
    pauses: {
      start: pause("start") ?? pauses.start,
      end: pause("end") ?? pauses.end,
      midnight: pause("midnight"),
      certain: pause("certain"),
    },
  };
  const problem = filmProblem(order);
  if (problem) throw new WrongUsage(`The film would be ${problem.got}. Expected ${problem.expected}.`);
  return order;
}

/** Seconds for which time runs, said as a length or as a speed. */
function readSeconds({ seconds, speed }: FilmGiven, { view }: PictureOrder): number {
  const bounds = { least: 0.1, most: filmLimits.seconds.most, unit: "seconds" };
  if (speed === undefined)
    return seconds === undefined ? filmDefaults.seconds : numberWithin("--seconds", seconds, bounds);
  if (seconds !== undefined)
    throw new WrongUsage("--seconds and --speed say the same thing in two ways. Expected one of them.");
  const hours = /^(\d+(?:\.\d+)?)h$/.exec(speed)?.[1];
  if (hours === undefined || Number(hours) === 0)
    throw refused("--speed", speed, "the hours that go by in a second, such as 12h");
  return secondsAt(view.window, Number(hours));
}

function refuseStrangers(given: FilmGiven, { size }: PictureOrder, type: FilmType): void {
  if (given.at !== undefined)
    throw new WrongUsage(
      "--at is for stills: a film shows its window from begin to end. Give --from and --to.",
    );
  if (given.loop && type !== "gif")
    throw new WrongUsage("--loop is for GIF: whoever shows a video decides that.");
  if (type === "gif" || (size.width % 2 === 0 && size.height % 2 === 0)) return;
  const even = `${size.width - (size.width % 2)}x${size.height - (size.height % 2)}`;
  throw refused("--size", `${size.width}x${size.height}`, `even numbers for a .${type}, such as ${even}`);
}
