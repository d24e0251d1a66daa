import { type CommandName, type Commands, commandMessage, type ReplyMessage } from "../protocol";
import type { Refusal } from "./daymark-map";

interface Command {
  readonly message: (id: number) => object;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  /** Set once it is sent. */
  timer?: unknown;
}

/** What is needed of a window; tests give their own. */
export interface Timers {
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Milliseconds in which a map answers, or never will. */
const patience = 10_000;

/** Why a command was not done. */
export const refused = (why: Refusal) => new Error(why);

/** The commands that a map is given. They wait until there is a map, and for its answers. */
export function commandLine(timers: Timers = window as unknown as Timers) {
  const commands = new Map<number, Command>();
  let post: ((message: object) => void) | undefined;
  let last = 0;

  const settle = (id: unknown, why: Refusal | undefined) => {
    const command = commands.get(id as number);
    if (!command) return;
    commands.delete(id as number);
    timers.clearTimeout(command.timer);
    if (why) command.reject(refused(why));
    else command.resolve();
  };

  const send = (id: number, command: Command) => {
    try {
      post?.(command.message(id));
      command.timer = timers.setTimeout(() => settle(id, "no answer"), patience);
    } catch {
      // What cannot be sent to another window at all: functions, elements.
      settle(id, "malformed");
    }
  };

  return {
    /** Resolves when the map has done it; else rejects with an Error whose message is a Refusal. */
    command<Name extends CommandName>(name: Name, what: Commands[Name]): Promise<void> {
      return new Promise((resolve, reject) => {
        const command = { message: (id: number) => commandMessage(name, id, what), resolve, reject };
        commands.set(++last, command);
        if (post) send(last, command);
      });
    },
    isWaitedFor: (): boolean => commands.size > 0,
    /** A map hears: all that waits is sent, in order. Said again, it changes nothing. */
    pickUp(hearing: (message: object) => void): void {
      if (post) return;
      post = hearing;
      for (const [id, command] of [...commands]) send(id, command);
    },
    answered: ({ id, ok, error }: ReplyMessage): void =>
      settle(id, ok ? undefined : (error ?? "not available")),
    /** No map hears any more, or none will. */
    hangUp(why: Refusal): void {
      post = undefined;
      for (const id of [...commands.keys()]) settle(id, why);
    },
  };
}
