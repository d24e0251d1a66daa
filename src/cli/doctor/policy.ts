/** A security policy: sources by directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies of a header or a meta element: several may be joined by commas, and all of them hold. */
export const readPolicies = (text: string): readonly Policy[] =>
  text
    .split(",")
    .map(
      (policy): Policy =>
        new Map(
          policy.split(";").flatMap((directive) => {
            const [name, ...sources] = directive.trim().split(/\s+/);
            return name ? [[name.toLowerCase(), sources] as const] : [];
          }),
        ),
    )
    .filter(({ size }) => size > 0);

/** What a directive falls back to where a policy does not name it. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  "worker-src": ["child-src", "script-src", "default-src"],
  "frame-src": ["child-src", "default-src"],
};

/** Directives that are not about where something comes from, or that have no fallback. */
const withoutFallback =
  /^(base-uri|form-action|frame-ancestors|sandbox|report-|require-|trusted-types|upgrade-)/;

function sourcesFor(policy: Policy, directive: string): readonly string[] | undefined {
  const chain = withoutFallback.test(directive)
    ? [directive]
    : [directive, ...(fallbacks[directive] ?? ["default-src"])];
  return chain.map((name) => policy.get(name)).find((sources) => sources !== undefined);
}

/** Whether a source of the page is among those that are allowed. `origin` is the page's own. */
function allows(allowed: readonly string[], source: string, origin: string): boolean {
  if (allowed.includes(source)) return true;
  if (/^(data|blob):$/.test(source)) return false;
  const isOwn = source === "'self'" || source === origin;
  return (
    isOwn &&
    (allowed.some((each) => each === "*" || each === new URL(origin).protocol) || allowed.includes(origin))
  );
}

/**
 * What a page needs by its own policy and another one that holds beside it takes away, as "worker-src data:". Empty where
 * nothing is.
 */
export function takenAway(own: Policy, other: Policy, origin: string): readonly string[] {
  return [...own].flatMap(([directive, needed]) => {
    if (withoutFallback.test(directive)) return [];
    const allowed = sourcesFor(other, directive);
    if (allowed === undefined) return [];
    return needed
      .filter((source) => source !== "'none'" && !allows(allowed, source, origin))
      .map((source) => `${directive} ${source}`);
  });
}
