#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist-cli/main.js", import.meta.url);

if (existsSync(built)) {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error("daymark is not built yet. In the folder of the project, run:\n\n  npm run build\n");
  process.exitCode = 1;
}
