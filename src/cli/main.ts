import packageJson from "../../package.json" with { type: "json" };

/** The commands by name. Each is loaded when it is called, and answers with the code that the process ends with. */
const commands = {
  check: () => import("./check"),
  diff: () => import("./diff"),
  import: () => import("./importEvents"),
  basemap: () => import("./basemap"),
  pages: () => import("./pages"),
  doctor: () => import("./doctor"),
  still: () => import("./still"),
  strip: () => import("./strip"),
  film: () => import("./film"),
} as const satisfies Record<string, () => Promise<{ run: (args: string[]) => Promise<number> }>>;

const help = `daymark ${packageJson.version}: maps of what happened, where and when

  daymark check <folder>     say what is wrong with a map's data, and how to mend it
  daymark diff <old> <new>   say what changed between two versions of a map's data
  daymark import <file…> …   make one file of many events
  daymark basemap …          build the map under the marks
  daymark pages [<folder>]   write the pages of a built site
  daymark doctor <address>   say what a published map lacks, and how to mend it
  daymark still …            make a picture of a moment
  daymark strip …            make a timeline, or small maps of some moments
  daymark film …             make a film, as GIF, MP4 or WebM
  daymark <command> --help   say more about a command
  daymark --version
`;

const wrongUsage = 2;

/** Runs the command that the arguments name. Gives the exit code: 0 all is well, 1 it is not, 2 wrong usage. */
export async function main(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (Object.hasOwn(commands, name)) {
    const { run } = await commands[name as keyof typeof commands]();
    return run(rest);
  }
  if (name === "--version" || name === "-v") {
    console.log(packageJson.version);
    return 0;
  }
  if (name === "help" || name === "--help" || name === "-h") {
    console.log(help);
    return 0;
  }
  console.error(name ? `There is no command "${name}".\n\n${help}` : help);
  return wrongUsage;
}
