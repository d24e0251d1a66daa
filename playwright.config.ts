import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/browser.js";

// The journeys see the built site as its readers do: from a static host, and from a newsroom's page on another site.
// The servers take any free port, so that several checkouts can be tested at once.
const serve = (folder: string, wait: RegExp) => ({
  command: `node scripts/serve.js ${folder} --port 0`,
  wait: { stdout: wait },
});

export default defineConfig({
  testDir: "test/journeys",
  // Maps are drawn in software, on build machines with two cores: more would wait for each other.
  workers: 2,
  // A file of long journeys would leave the other worker with nothing to do.
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    // The workers, which read this file again, know the port; the process that starts the servers does not yet.
    baseURL: `http://127.0.0.1:${process.env.DAYMARK_SITE_PORT ?? ""}/`,
    locale: "en-GB",
    // Far from every place on the maps: a time that is shown in the reader's zone instead of the place's is found out.
    timezoneId: "America/New_York",
    actionTimeout: 20_000,
    trace: "off",
    // A worker would answer later visits of a journey, unseen by what watches its requests.
    serviceWorkers: "block",
    launchOptions: launchOptions(),
  },
  webServer: [
    serve("dist", /Serving dist at http:\/\/127\.0\.0\.1:(?<daymark_site_port>\d+)/),
    // Some hosts ignore Range requests, which the basemap's archive is read with.
    serve("dist --no-range", /Serving dist at http:\/\/127\.0\.0\.1:(?<daymark_rangeless_port>\d+)/),
    serve(
      "test/journeys/host",
      /Serving test\/journeys\/host at http:\/\/127\.0\.0\.1:(?<daymark_host_port>\d+)/,
    ),
  ],
});
