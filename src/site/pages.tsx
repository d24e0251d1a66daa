import { type ComponentProps, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { creditsOf } from "../basemap/attribution";
import type { Dataset } from "../core/model";
import { type Language, textIn } from "../core/text";
import type { Problem } from "../dataset/problem";
import { directionOf, loadMessages } from "../i18n/messages";
import type { SvgNode } from "../scene/svg";
import { givenEvents } from "../store/events/givenEvents";
import { createMounted } from "../store/mounted";
import { firstView } from "../store/view";
import { App, fetchDocument } from "../ui/App";
import { pageAddresses, type Site } from "../ui/context";
import { EmbedPage } from "../ui/embed/EmbedPage";
import { EmbedEventsPage } from "../ui/events/EmbedEventsPage";
import { EventsPage } from "../ui/events/EventsPage";
import { escapedHtml, type HeadTag, headText } from "./head";
import { givenBy, type MapEvents } from "./mapEvents";

export interface PageInput {
  /** The built page without content, as Vite wrote it. */
  readonly shell: string;
  readonly dataset: Dataset;
  /** Of a map that shows many events. */
  readonly events?: MapEvents | undefined;
  /** What was wrong with the data and is therefore not shown. */
  readonly problems: readonly Problem[];
  readonly language: Language;
  /** From the page to the site's root, "./" or "../" and so on. */
  readonly root: string;
  /** From the page to the map's English page. */
  readonly home: string;
  /** Whether it is the page for frames. */
  readonly isEmbed?: boolean | undefined;
  readonly methods: Site["methods"];
  /** Pictures of the first view; the widest one that the frame has room for is shown. */
  readonly stills: { readonly map: readonly SvgNode[]; readonly timeline: readonly SvgNode[] };
  readonly head: readonly HeadTag[];
  /** What the page says to machines, as a script element that holds data. */
  readonly structuredData?: string | undefined;
}

/** One map's page in one language, whole: everything can be read before a script has come, and without one. */
export async function pageHtml(input: PageInput): Promise<string> {
  const { shell, dataset, problems, language, root, home, methods, stills, head } = input;
  const { isEmbed = false, structuredData = "", events } = input;
  await Promise.all([loadMessages(language), fetchDocument()]);
  const site: Site = {
    data: `${root}data/${dataset.config.id}/`,
    pages: pageAddresses(home),
    methods,
    isEmbed,
    hasEvents: events !== undefined,
  };
  const view = firstView(dataset, language);
  const mounted = createMounted(dataset, view, events && { events: givenEvents(givenBy(events)) });
  const body = renderToString(
    <App
      mounted={mounted}
      Marks={() => null}
      credits={creditsOf(dataset.config)}
      problems={problems}
      site={site}
      isDocument
      Layout={layoutOf(isEmbed, events !== undefined)}
      stills={{ map: stills.map.map(toElement), timeline: stills.timeline.map(toElement) }}
      offerBackground={() => undefined}
    />,
  );
  const title = textIn(dataset.config.title, language).text;
  const place = `<div id="daymark" data-map="${site.data}" data-root="${root}" data-home="${home}"${isEmbed ? " data-embed" : ""}${events ? " data-events" : ""}>`;
  return shell
    .replace(/<link rel="help"[^>]*>\s*/g, "")
    .replace(/<html[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`)
    .replace(
      /<title>[^<]*<\/title>/,
      () =>
        `<title>${escapedHtml(title)}</title>\n    ${headText([...fontTags(root, language), ...helpTags(methods), ...head])}\n    ${structuredData}`,
    )
    .replace(/(href|src)="\.\//g, `$1="${root}`)
    .replace(/(<link rel="icon" href=")(?!\.)/, `$1${root}`)
    .replace(/<div id="daymark"[^>]*>\s*<\/div>/, () => `${place}${body}</div>`);
}

function layoutOf(isEmbed: boolean, hasEvents: boolean): ComponentProps<typeof App>["Layout"] {
  if (hasEvents) return isEmbed ? EmbedEventsPage : EventsPage;
  return isEmbed ? EmbedPage : undefined;
}

const toElement = ({ tag, attributes, children }: SvgNode): VNode =>
  h(tag, attributes, ...children.map((child) => (typeof child === "string" ? child : toElement(child))));

/** Where the script that takes over finds the pages on how the map was made: Vite names those of the first map only. */
const helpTags = (methods: Site["methods"]): readonly HeadTag[] =>
  Object.entries(methods).map(([hreflang, href]) => ({
    tag: "link",
    attributes: { rel: "help", hreflang, href },
  }));

/** The letters of the first view, asked for before the style sheet names them. */
const fontTags = (root: string, language: Language): readonly HeadTag[] =>
  (language === "ar" ? ["-arabic", ""] : [""])
    .flatMap((script) => [`ibm-plex-sans${script}-400`, `ibm-plex-sans${script}-600`])
    .map((name) => ({
      tag: "link",
      attributes: {
        rel: "preload",
        as: "font",
        type: "font/woff2",
        crossorigin: "",
        href: `${root}fonts/${name}.woff2`,
      },
    }));
