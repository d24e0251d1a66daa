// @ts-check

/**
 * @typedef {{ name: string, command: "still" | "strip" | "film", args: readonly string[] }} Shown
 *   A picture of the gallery: its file, and what the command line is told.
 * @typedef {{ heading: string, words: string, pictures: readonly Shown[] }} Section
 */

export const galleryFolder = "docs/gallery";

/** What all of the pictures may weigh. */
export const mostBytes = 1_700_000;

/** As a reader would type it. */
export const shownCommand = (/** @type {Pick<Shown, "command" | "args">} */ { command, args }) =>
  `npx daymark ${command} ${args.join(" ")}`;

/** @type {(command: Shown["command"], name: string, args: string) => Shown} */
const shown = (command, name, args) => ({
  name,
  command,
  args: [
    ...(args.includes("--map ") ? [] : ["--map", "syria-coast-2025"]),
    ...args.split(" "),
    ...["--address", "https://maps.example.org"],
    ...["--out", `${galleryFolder}/${name}`],
  ],
});

/** Many are smaller than what is published, so that this folder stays small. @type {readonly Section[]} */
export const gallery = [
  {
    heading: "Formats",
    words:
      "A picture is laid out anew for its size. The sizes that newsrooms and networks ask for have names: `--format wide` " +
      "(1200x675), `square`, `portrait`, `story`, `print`.",
    pictures: [
      shown("still", "wide-en-light.png", "--chapter first-attacks --format wide --lang en"),
      shown("still", "square.png", "--at 2025-03-08T12:00 --size 720x720 --lang fr"),
      shown("still", "portrait.png", "--chapter roads-closed --size 720x900 --lang ar"),
      shown("still", "story.png", "--at 2025-03-07T18:00 --size 540x960 --lang fr --theme dark"),
      shown("still", "print.png", "--size 900x637 --lang ar"),
    ],
  },
  {
    heading: "Languages",
    words:
      "The same moment in three languages, on a dark ground and without a headline. What a picture must say of itself stays. " +
      "In Arabic the picture is mirrored, and time runs from right to left.",
    pictures: ["en", "ar", "fr"].map((language) =>
      shown(
        "still",
        `dark-${language}.png`,
        `--at 2025-03-07T12:00 --size 720x405 --lang ${language} --theme dark --no-headline`,
      ),
    ),
  },
  {
    heading: "An incident and its claims",
    words: "Each figure stands with whoever claims it and since when. Figures are never added up.",
    pictures: [
      shown("still", "incident-en.png", "--incident b01-mukhtariya --size 720x900 --lang en"),
      shown("still", "incident-ar.png", "--incident b01-mukhtariya --size 720x720 --lang ar"),
    ],
  },
  {
    heading: "What was known",
    words: "The same moment as in the square picture, by the other clock: what had been reported by then.",
    pictures: [shown("still", "known.png", "--clock known --at 2025-03-08T12:00 --size 800x450 --lang en")],
  },
  {
    heading: "Strips",
    words:
      "One timeline, or a small map for each stretch of time. A bar is not how long something lasted: it is the time within " +
      "which it may have happened.",
    pictures: [
      shown("strip", "timeline.png", "--size 960x540 --lang fr"),
      shown("strip", "maps-en.png", "--form multiples --moments 4 --size 800x450 --lang en"),
      shown("strip", "maps-ar.png", "--form multiples --moments 4 --size 640x800 --lang ar --theme dark"),
    ],
  },
  {
    heading: "A film",
    words: "From the window's begin to its end. It runs once, unless `--loop` is given.",
    pictures: [shown("film", "film.gif", "--seconds 4 --fps 8 --size 720x405 --lang en --no-captions")],
  },
  {
    heading: "Many events",
    words:
      "A map of many events makes the same pictures: points as on the page, and every number of all events, whatever can be " +
      "drawn of them.",
    pictures: [
      shown("still", "events-en.png", "--map earthquakes-2018 --size 720x405 --lang en"),
      shown(
        "still",
        "events-ar.png",
        "--map earthquakes-2018 --chapter hualien --size 640x360 --lang ar --theme dark",
      ),
      shown("strip", "events-fr.png", "--map earthquakes-2018 --form multiples --size 720x405 --lang fr"),
    ],
  },
];
