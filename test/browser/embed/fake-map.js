// A page that talks as a map does. What stands after "?" says how: `height`, `waits` (until it is told to go on), `error`
// (it has no records), `hostile` (it says ready and great heights to the page around it, without end, and no more).
const asked = new URLSearchParams(location.search);
const say = (message) => parent.postMessage({ daymark: 1, ...message }, "*");
let isWaiting = asked.has("waits");

function tell() {
  if (isWaiting) return;
  if (asked.has("error")) return say({ type: "error", code: "data", message: "No records." });
  say({ type: "height", height: heightOf(asked.get("height") ?? "700") });
  say({ type: "ready", version: "1", title: "A map", language: "en" });
  tellView();
}

/** Numbers as numbers, what is none as it is. */
const heightOf = (text) => (text.startsWith("'") ? text.slice(1) : Number(text));

const tellView = () =>
  say({
    type: "view",
    address: location.hash.slice(1),
    window: { from: 1, to: 2 },
    moment: 2,
    counts: { certain: 3, possible: 4 },
    playing: false,
  });

/** What a command is answered with, or nothing. */
const answers = {
  seek({ at }) {
    history.replaceState(null, "", `#at=${at}`);
    tellView();
    return { ok: true };
  },
  window: ({ from, to }) => ({ ok: from < to, error: "malformed" }),
  filter: ({ categories }) => ({ ok: categories?.[0] === "attack", error: "unknown value" }),
  language: ({ language }) => ({ ok: language === "ar" }),
  theme: ({ theme }) => ({ ok: theme === "dark" }),
  play: () => ({ ok: false, error: "not available" }),
  pause: () => undefined,
};

addEventListener("message", ({ source, data }) => {
  if (source !== parent) return;
  if (data === "go on") isWaiting = false;
  if (data === "go on" || data.type === "hello") tell();
  if (data.type === "command") {
    const answer = answers[data.command](data);
    if (answer) say({ type: "reply", id: data.id, ...answer });
  }
});
addEventListener("hashchange", tellView);

if (asked.has("hostile")) {
  setInterval(() => {
    say({ type: "ready", version: "0", title: "Another", language: "fr" });
    say({ type: "height", height: 3999 });
    say({ type: "error", code: "data", message: "Another" });
    for (let id = 0; id < 10; id += 1) say({ type: "reply", id, ok: true });
  }, 5);
} else tell();
