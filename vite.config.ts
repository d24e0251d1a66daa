import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/browser.js";
import { contentSecurityPolicy } from "./src/site/content-security-policy.ts";
import { dataFiles } from "./src/site/data-files.ts";
import { mapCss } from "./src/site/map-css.ts";
import { methodPages } from "./src/site/method-page.ts";
import { themeCss } from "./src/site/theme-css.ts";

/** In builds only: the development server injects inline styles and scripts, which the policy rightly blocks. */
const securityPolicy = (): Plugin => ({
  name: "daymark-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: {
        "http-equiv": "content-security-policy",
        content: contentSecurityPolicy(process.env.SITE_ORIGIN),
      },
      injectTo: "head-prepend",
    },
  ],
});

export default defineConfig({
  // Relative addresses, so that a built site works in any folder of any host.
  base: "./",
  plugins: [securityPolicy(), dataFiles(), methodPages(), themeCss(), mapCss()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    sourcemap: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // All that the first view needs in one piece: cut up by who shares what, the same is three kilobytes more.
        codeSplitting: { groups: [{ name: "page", tags: ["$initial"] }] },
        // So that whoever looks at what is loaded, `npm run bench` too, can tell the map library from the page's script.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => id.includes("/maplibre-gl/"))
            ? "assets/maplibre-gl-[hash].js"
            : moduleIds.some((id) => id.includes("/src/studio/"))
              ? "assets/studio/[name]-[hash].js"
              : "assets/[name]-[hash].js",
      },
    },
  },
  worker: {
    // The studio's worker fetches what writes video only when a film is made.
    format: "es",
    rolldownOptions: {
      output: {
        entryFileNames: ({ facadeModuleId }) =>
          `assets/${facadeModuleId?.includes("/src/studio/") ? "studio/" : ""}[name]-[hash].js`,
        // What reads files of events is fetched by the kind of file.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => /\/src\/events\/|\/node_modules\/(hyparquet|papaparse|fzstd)\//.test(id))
            ? "assets/events/[name]-[hash].js"
            : "assets/studio/[name]-[hash].js",
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Property tests take their time on a busy machine.
          testTimeout: 30_000,
          // All processors: nothing else waits for them, and one of two would stand idle.
          maxWorkers: availableParallelism(),
          setupFiles: ["test/unit/languages.ts"],
          include: ["test/unit/**/*.test.{ts,tsx}", "test/architecture.test.ts"],
        },
      },
      {
        extends: true,
        // Named here because a dependency that is found in the middle of a run reloads the page under the test.
        optimizeDeps: {
          include: [
            "@mapbox/vector-tile",
            "fast-check",
            "fflate",
            "fzstd",
            "hyparquet",
            "hyparquet/src/column.js",
            "hyparquet-writer",
            "maplibre-gl",
            "papaparse",
            "pbf",
            "pmtiles",
            "preact",
            "preact/hooks",
            "preact/jsx-runtime",
            "preact/jsx-dev-runtime",
            "zustand/vanilla",
          ],
        },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          // After the unit tests, which take all processors.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // A build needs no browser and must not fail for want of one.
            provider: playwright({ launchOptions: process.env.VITEST ? launchOptions() : {} }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
