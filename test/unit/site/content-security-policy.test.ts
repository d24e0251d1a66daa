import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../src/site/content-security-policy";

test("nothing is evaluated and nothing inline runs", () => {
  expect(contentSecurityPolicy()).not.toContain("unsafe");
  expect(contentSecurityPolicy()).toContain("default-src 'none'");
});

test("a published origin stands beside every 'self', for browsers to which 'self' means nothing in a sandbox", () => {
  const policy = contentSecurityPolicy("https://maps.example.org");
  expect(policy.match(/'self' https:\/\/maps\.example\.org/g)).toHaveLength(
    policy.match(/'self'/g)?.length ?? 0,
  );
});

test("of a site that lies in a folder the policy names the origin", () => {
  expect(contentSecurityPolicy("https://example.org/maps")).toBe(
    contentSecurityPolicy("https://example.org"),
  );
});

test("what is no address of a site is refused, so that nobody can slip a source into the policy", () => {
  for (const text of [
    "maps.example.org",
    "https://maps.example.org/?a",
    "https://maps.example.org/#a",
    "https://a.org; script-src *",
    "javascript:alert(1)",
    "*",
  ]) {
    expect(() => contentSecurityPolicy(text), text).toThrow(RangeError);
  }
});
