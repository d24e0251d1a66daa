import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { main } from "../../../src/cli/main";
import { documents, documentText } from "./documents";

/** Targets of links and images, without those that lead to other sites. */
const linksIn = (text: string): readonly string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** The anchors that headings get where Markdown is shown: lower case, hyphens for spaces, no punctuation. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

for (const { path, text } of documents) {
  test(`every link and picture of ${path} leads to a file that is there`, () => {
    const broken = linksIn(text)
      .map((target) => target.split("#")[0] ?? "")
      .filter((file) => file !== "" && !existsSync(join(dirname(path), file)));
    expect(broken).toEqual([]);
  });

  test(`every link of ${path} to a heading finds it`, () => {
    const broken = linksIn(text).filter((target) => {
      const [file = "", anchor] = target.split("#");
      const at = file === "" ? path : join(dirname(path), file);
      return anchor && existsSync(at) && !anchorsOf(documentText(at)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test(`every npm command that ${path} names is there`, () => {
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = ""]) => name);
    expect([...named, ...short].filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });
}

test("every daymark command that a document names is there, with the options that it is given", async () => {
  const named = documents.flatMap(({ text }) =>
    [...text.matchAll(/\bnpx daymark (\w+)((?: +[^\s`#]+)*)/g)].map(([, command = "", rest = ""]) => ({
      command,
      options: [...rest.matchAll(/--[\w-]+/g)].map(([option]) => option),
    })),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const { command, options } of named) {
    const help: string[] = [];
    vi.spyOn(console, "log").mockImplementation((words) => help.push(String(words)));
    vi.spyOn(process.stderr, "write").mockImplementation((words) => help.push(String(words)) > 0);
    const code = await main([command, "--help"]);
    vi.restoreAllMocks();
    expect([command, code]).toEqual([command, 0]);
    for (const option of options) expect(help.join("\n"), `daymark ${command}`).toContain(option);
  }
});
