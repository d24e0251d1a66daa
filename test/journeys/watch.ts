import { test as base, type ConsoleMessage, expect } from "@playwright/test";
import { hostAddress, rangelessAddress, siteAddress } from "./origins";

/** What a page did that a reader would not see. */
export interface Watched {
  /** Addresses asked for at another origin than the site's and the embedding page's. */
  readonly thirdParty: readonly string[];
  /** Errors in the console, uncaught exceptions, and what the security policy blocked. */
  readonly errors: readonly string[];
}

interface Fixtures {
  /** Errors that a journey causes on purpose, such as a download that a sandbox blocks. */
  expectedErrors: RegExp[];
  /** Judged after every journey, whether it asks for it or not. */
  watched: Watched;
}

const isLocal = (address: string) =>
  [siteAddress(), rangelessAddress(), hostAddress()].some(
    (own) => new URL(own).origin === new URL(address).origin,
  );

const isNetwork = (address: string) => /^(https?|wss?|ftp):/.test(address);

/** What was said and where. Cut short, since the policy repeats whole scripts that it blocks. */
const said = (message: ConsoleMessage) =>
  `${message.text().slice(0, 400)} (${message.location().url.slice(0, 200)})`;

/**
 * Every journey runs under watch: it fails if the page asks anything of a third party, or leaves an error behind. Requests
 * of frames and workers are seen too.
 */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  watched: [
    async ({ context, expectedErrors }, use) => {
      const thirdParty: string[] = [];
      const errors: string[] = [];
      const note = (text: string) => {
        if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text);
      };
      const ask = (address: string) => {
        if (isNetwork(address) && !isLocal(address)) thirdParty.push(address);
      };
      context.on("request", (request) => ask(request.url()));
      context.on("page", (page) => page.on("websocket", (socket) => ask(socket.url())));
      context.on("console", (message) => message.type() === "error" && note(said(message)));
      context.on("weberror", (error) => note(String(error.error())));
      await use({ thirdParty, errors });
      expect(thirdParty, "nothing is asked of a third party").toEqual([]);
      expect(errors, "no errors in the console, none from the security policy").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
