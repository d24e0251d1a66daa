/**
 * What a command is asked for; or, where that is help or cannot be read, the code that the process ends with, and what
 * is to be said of it has been said.
 */
export function wishesOr<Wishes extends object>(read: () => Wishes | "help", help: string): Wishes | number {
  try {
    const wishes = read();
    if (wishes !== "help") return wishes;
    console.log(help);
    return 0;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
}
