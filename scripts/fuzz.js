// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `npm run fuzz`: generated times and garbage through the reader of times. `--cases 1000000` and `--seed 7` change how
// many and which. Ends with 1 when a case throws, takes too long, or is read otherwise than a naive reader reads it.
requireNode();
const { parseArgs } = await import("node:util");
const { isMainThread, parentPort, Worker, workerData } = await import("node:worker_threads");
const { caseOf, fuzzTimes } = await import("./fuzz-times.js");

/** A case that lasts so long does not end, in milliseconds. */
const patience = 10_000;

if (isMainThread) {
  const { values } = parseArgs({
    options: { cases: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
  });
  const [cases, seed] = [Number(values.cases), Number(values.seed)];
  const { bundle } = await import("./bundle.js");
  const built = await bundle({ when: "src/core/when.ts" });
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const start = performance.now();
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { address: built.address("when"), cases, seed, progress },
  });
  let [last, since] = [-1, start];
  // A reader that hangs blocks its own thread; this one can still tell.
  const watch = setInterval(() => {
    const now = Atomics.load(progress, 0);
    if (now !== last) [last, since] = [now, performance.now()];
    else if (performance.now() - since > patience) {
      finish([`case ${now}, ${JSON.stringify(caseOf(seed, now))}: does not end`], 0, 0);
    }
  }, 500);
  worker.on("message", ({ faults, read, refused }) => finish(faults, read, refused));
  worker.on("error", (error) => finish([String(error)], 0, 0));

  /** @type {(faults: string[], read: number, refused: number) => void} */
  function finish(faults, read, refused) {
    clearInterval(watch);
    built.remove();
    for (const fault of faults) console.error(fault);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const count = (/** @type {number} */ figure) => figure.toLocaleString("en");
    console.log(
      `fuzz: ${count(read + refused)} times (seed ${seed}): ${count(read)} read, ${count(refused)} refused, ` +
        `${count(faults.length)} faults; ${seconds} s`,
    );
    process.exit(faults.length > 0 ? 1 : 0);
  }
} else {
  const { address, cases, seed, progress } = workerData;
  const { readWhen } = await import(address);
  parentPort?.postMessage(
    fuzzTimes({ readWhen, cases, seed, onCase: (number) => Atomics.store(progress, 0, number) }),
  );
}
