/** Where a page's script lies, and what it is to the browser. */
export interface ScriptPlace {
  /** Address of the script itself, in the folder of all others. */
  readonly script: string;
  /** Whether the page is in a sandbox without an origin of its own: scripts of its own site are foreign to it then. */
  readonly hasOpaqueOrigin: boolean;
}

/** What of the browser is needed to register a policy; browsers without Trusted Types have none. */
export interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | undefined }): unknown;
}

const workerName = /(?:^|\/)[\w-]*worker[\w-]*\.js$/i;

/**
 * The address, if a script may be started from it: a worker among the site's own scripts, and the service worker at its
 * root. In a sandbox MapLibre hands its worker over as text, since it may not be started from its own address there;
 * what such a worker can reach is what the sandbox can.
 */
export function allowedScript(address: string, { script, hasOpaqueOrigin }: ScriptPlace): string | undefined {
  if (hasOpaqueOrigin && address.startsWith("data:text/javascript;")) return address;
  const [folder, root] = ["./", "../"].map((from) => new URL(from, script).href) as [string, string];
  try {
    const { href } = new URL(address, script);
    if (href === `${root}service-worker.js`) return href;
    return href.startsWith(folder) && workerName.test(href.slice(folder.length)) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where the page's policy asks for Trusted Types, the browser asks this before it starts any script from an address, and
 * refuses whatever is not allowed here. Text is never turned into markup or script: there is no rule for those, so
 * the browser refuses it in every library, too.
 */
export function allowOwnScripts(place: ScriptPlace, trustedTypes: TrustedTypes | undefined): void {
  trustedTypes?.createPolicy("default", { createScriptURL: (address) => allowedScript(address, place) });
}
