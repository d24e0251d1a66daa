/** What a reader is told of an incident: in the list, and in what opens on the map. */
export function describe({ properties: incident }) {
  const item = make("div", "incident");
  item.append(
    make("h2", "", incident.title),
    make("p", "details", `${incident.when} · ${incident.place} · ${incident.category} · ${incident.status}`),
    make("p", "", incident.summary),
    sourcesOf(incident),
  );
  return item;
}

/** The whole list, in one piece so that the page is laid out once. */
export function showList(features) {
  const items = features.map((feature) => {
    const item = make("li");
    item.append(describe(feature));
    return item;
  });
  document.getElementById("list").append(...items);
}

/** A day and an hour where it happened. */
export const sayTime = (time) => format.format(time);

const format = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Damascus",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});

function sourcesOf({ sources }) {
  const line = make("p", "details", "Sources: ");
  for (const [index, { publisher, url }] of sources.entries()) {
    if (index > 0) line.append(", ");
    const name = make(url ? "a" : "span", "", publisher);
    if (url) name.href = url;
    line.append(name);
  }
  return line;
}

function make(tag, name = "", text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}
