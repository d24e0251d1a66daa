import { visitFiles } from "./files";
import { type Finding, fail, ok } from "./finding";
import {
  cacheFinding,
  compressionFinding,
  cookieFinding,
  corsFinding,
  framesFinding,
  policyFinding,
  rangeFinding,
  typesFinding,
} from "./headerChecks";
import { pageFacts } from "./page";
import {
  addressFinding,
  filesFinding,
  frozenFinding,
  httpsFinding,
  oEmbedFinding,
  pagesFindings,
} from "./siteChecks";
import { type Answer, type Visit, VisitFailure } from "./visit";

/** Looks at a published map as readers, articles and search engines do, and says what is well and what is not. */
export async function examine(address: string, visit: Visit): Promise<readonly Finding[]> {
  let answer: Answer;
  try {
    answer = await visit(address);
  } catch (error) {
    if (!(error instanceof VisitFailure)) throw error;
    return [fail("page", error.message, "Look at the address, and whether the host is up.")];
  }
  if (answer.status !== 200)
    return [
      fail(
        "page",
        `${address} answers ${answer.status}`,
        "Name the address of a map's page, such as https://maps.example.org/.",
      ),
    ];
  const page = pageFacts(answer);
  if (!page)
    return [
      fail(
        "page",
        `${answer.address} is no page of a map that Daymark built`,
        "Name the address of a map's page, such as https://maps.example.org/.",
      ),
    ];
  const files = await visitFiles(page, answer, visit);
  const range = rangeFinding(files);
  return [
    ok("page", answer.address),
    httpsFinding(answer.address),
    ...(await pagesFindings(page, visit)),
    filesFinding(files),
    framesFinding(files.get("page")!),
    corsFinding(files),
    policyFinding(page, files),
    typesFinding(files),
    compressionFinding(files),
    ...(range ? [range] : []),
    cacheFinding(files),
    cookieFinding(files),
    addressFinding(page),
    await oEmbedFinding(page, visit),
    await frozenFinding(page, visit),
  ];
}
