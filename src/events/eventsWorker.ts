import { EventsRefused } from "./refusal";
import { createTasks, type News, type TaskName, type TaskOptions, type Tasks } from "./tasks";
import { buffersIn, type Reply, type Request } from "./workerMessages";

/* Reads files of events beside the page. What it answers is handed over, not copied. */

const tasks = createTasks((input, init) => fetch(input, init));
const running = new Map<number, AbortController>();

function post(reply: Reply): void {
  self.postMessage(reply, { transfer: buffersIn(reply) });
}

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  const { id } = data;
  if ("abort" in data) {
    running.get(id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(id, controller);
  try {
    // Each name goes with what is given under it, which the compiler cannot see here.
    const task = tasks[data.name] as (given: unknown, options: TaskOptions) => Promise<Tasks[TaskName][1]>;
    const tell = (news: News) => post({ id, news });
    post({ id, answer: await task(data.given, { signal: controller.signal, tell }) });
  } catch (error) {
    if (error instanceof EventsRefused) post({ id, refused: error.problem });
    else post({ id, failed: String(error) });
  } finally {
    running.delete(id);
  }
});
