import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/**
 * What other people's pages load: dist/embed/, beside the embed pages, under names that stay. Each script is one file of its
 * own. Runs after the site's build, which empties dist/.
 */
const scripts = {
  loader: { input: "src/embed/host/loader.ts", format: "iife" },
  element: { input: { "daymark-map": "src/embed/host/element.ts" }, format: "es" },
} as const;

/** The element's types, as they are written by hand: whoever uses it needs no other file of ours. */
const types = (): Plugin => ({
  name: "daymark-embed-types",
  applyToEnvironment: ({ name }) => name === "element",
  generateBundle() {
    const source = readFileSync(new URL("src/embed/host/daymark-map.d.ts", import.meta.url), "utf8");
    this.emitFile({ type: "asset", fileName: "embed/daymark-map.d.ts", source });
  },
});

export default defineConfig({
  base: "./",
  publicDir: false,
  build: { outDir: "dist", emptyOutDir: false, target: "es2022", modulePreload: false },
  plugins: [types()],
  environments: Object.fromEntries(
    Object.entries(scripts).map(([name, { input, format }]) => [
      name,
      {
        consumer: "client",
        build: { rolldownOptions: { input, output: { format, entryFileNames: "embed/[name].js" } } },
      },
    ]),
  ),
  builder: {
    async buildApp(builder) {
      for (const name of Object.keys(scripts)) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
