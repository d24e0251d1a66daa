// @ts-check

/**
 * @typedef {"none" | "scripts" | "scripts, same origin" | "storage blocked"} SandboxName
 * @typedef {{ name: SandboxName, attribute?: string, blocksStorage: boolean }} Sandbox
 *   What the article does to the frame. `attribute` is the iframe's `sandbox`; `blocksStorage` is the reader's browser
 *   that refuses storage to other sites' frames.
 */

/** @type {readonly Sandbox[]} */
export const sandboxes = [
  { name: "none", blocksStorage: false },
  { name: "scripts", attribute: "allow-scripts", blocksStorage: false },
  { name: "scripts, same origin", attribute: "allow-scripts allow-same-origin", blocksStorage: false },
  { name: "storage blocked", blocksStorage: true },
];
