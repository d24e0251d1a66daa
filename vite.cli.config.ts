import { defineConfig } from "vite";

const isPackage = (name: string) => !name.startsWith(".") && !name.startsWith("/") && !name.startsWith("\0");

/** The command line: `npm run build:cli` makes dist-cli/, which bin/daymark.js runs. Packages stay outside. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  publicDir: false,
  build: {
    ssr: "src/cli/main.ts",
    outDir: "dist-cli",
    target: "node20",
    rolldownOptions: { external: isPackage },
  },
});
