import { type FilmOrder, filmDefaults, filmSeconds, filmTimes } from "../picture/film";
import { vttText } from "../picture/filmCaptions";
import { filmCues } from "../picture/filmCues";
import { type FilmType, filmFiller } from "./drawFilm";
import { filmOptions, readFilmOrder } from "./filmArguments";
import { helpOfOptions } from "./pictureArguments";
import type { PictureJob } from "./pictureJob";
import { type PictureCommand, runPictures } from "./pictureRun";
import { ownTerminal } from "./terminal";

const { seconds, framesPerSecond, pauses } = filmDefaults;

const help = `daymark film --map <id> [--out <path>.gif|.mp4|.webm] …

Makes a film of a window, from its begin to its end, and captions beside it (.vtt). MP4 and WebM need ffmpeg.

  daymark film --map syria-coast-2025 --chapter killings --out killings.mp4
  daymark film --map syria-coast-2025 --speed 12h --size 640x640 --lang ar --out map.gif

Of this command
  --seconds <number>   how long time runs (default: ${seconds}); pauses come on top
  --speed <hours>h     or how many hours go by in a second
  --fps <number>       frames a second (default: ${framesPerSecond.gif} in a GIF, else ${framesPerSecond.video})
  --pause-start, --pause-end <seconds>
                       how long it stands still at its begin and its end (default: ${pauses.start} and ${pauses.end})
  --pause-midnight, --pause-certain <seconds>
                       and at each midnight, at each moment at which an incident becomes certain (default: 0)
  --loop               a GIF that begins again and again
  --no-captions        no .vtt beside it
  FFMPEG               in the environment, the program's path where it is not in PATH

${helpOfOptions}`;

const captions = (order: FilmOrder) => ({
  type: "vtt",
  text: vttText(filmCues(order, filmTimes(order)), order),
});

const command: PictureCommand<typeof filmOptions, FilmType> = {
  name: "film",
  help,
  options: filmOptions,
  types: ["gif", "mp4", "webm"],
  tellsIncident: false,
  unit: "frames",
  size: { width: 1280, height: 720 },
  jobs(given, orders, types, terminal) {
    const films = orders.flatMap((order) =>
      types.map((type) => ({ type, order: readFilmOrder(given, order, type) })),
    );
    const options = { isLooped: given.loop ?? false, env: terminal.env };
    return films.map(
      ({ type, order }): PictureJob => ({
        order,
        form: { kind: "film", seconds: filmSeconds(order) },
        type,
        scale: 1,
        steps: filmTimes(order).length,
        fill: filmFiller(order, type, options),
        beside: given["no-captions"] ? undefined : captions(order),
      }),
    );
  },
};

/** `daymark film`: writes films and gives the exit code. */
export const run = (args: string[], terminal = ownTerminal()): Promise<number> =>
  runPictures(command, args, terminal);
