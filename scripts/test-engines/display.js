// @ts-check
import { spawn } from "node:child_process";
import process from "node:process";

/**
 * A screen that nobody sees. Firefox has no WebGL without a screen and WebKitGTK does not start. Any number that is free
 * is taken, so that several can run at once.
 *
 * @param {string} program The path of Xvfb.
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, close: () => void }>}
 */
export function openDisplay(program) {
  const server = spawn(program, ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const close = () => void server.kill();
  process.once("exit", close);
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`Xvfb stopped with ${code} before it had a screen.`)));
    server.stdio[3]?.once("data", (/** @type {Buffer} */ number) => {
      // What a desktop has set would lead the browsers past this screen.
      const { WAYLAND_DISPLAY: _, ...environment } = process.env;
      done({
        environment: { ...environment, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: "x11" },
        close,
      });
    });
  });
}
