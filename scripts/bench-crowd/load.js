// @ts-check
import { readFileSync } from "node:fs";
import process from "node:process";

/** Seconds that the machine's processors have worked since it began, for everybody; undefined where it does not say. */
function workedSeconds() {
  try {
    const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
    const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0] = line
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number);
    // In hundredths of a second, on every Linux that matters.
    return (user + nice + system + interrupts + soft) / 100;
  } catch {
    return undefined;
  }
}

/**
 * Notes how busy others keep the machine from now on. The answer is in cores, without this process and what it says that its
 * browser took; undefined where the machine does not say.
 *
 * @returns {(ownSeconds: number) => number | undefined}
 */
export function watchOthers() {
  const [begun, worked, own] = [performance.now(), workedSeconds(), process.cpuUsage()];
  return (ownSeconds) => {
    const now = workedSeconds();
    if (worked === undefined || now === undefined) return undefined;
    const { user, system } = process.cpuUsage(own);
    const seconds = (performance.now() - begun) / 1000;
    return Math.max(0, (now - worked - (user + system) / 1e6 - ownSeconds) / seconds);
  };
}
