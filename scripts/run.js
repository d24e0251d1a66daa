// @ts-check
import { spawn } from "node:child_process";
import process from "node:process";

/**
 * Runs npm with these arguments in the project's folder, showing its output, and resolves to its exit code (1 if it could
 * not be started or was stopped by a signal). `environment` is added to this process's own.
 *
 * @param {string[]} rest
 * @param {Record<string, string>} [environment]
 * @returns {Promise<number>}
 */
export function npm(rest, environment = {}) {
  // npm names its own script to what it runs; started without npm, it is looked up by the shell, as Windows needs.
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.[cm]?js$/.test(script);
  const [command, ...before] = isNpm ? [process.execPath, script] : ["npm"];
  return run(command, [...before, ...rest], { environment, shell: !isNpm && process.platform === "win32" });
}

/**
 * Runs a program in the project's folder, showing its output, and resolves to its exit code as `npm` does.
 *
 * @param {string} command
 * @param {string[]} rest
 * @param {{ environment?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, rest, { environment = {}, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, rest, {
      cwd: new URL("..", import.meta.url),
      env: { ...process.env, ...environment },
      stdio: ["ignore", "inherit", "inherit"],
      shell,
    });
    child.on("error", (error) => {
      console.error(error.message);
      done(1);
    });
    child.on("close", (code) => done(code ?? 1));
  });
}
