import "./share.css";
import type { Language } from "../core/text";
import type { LoadedReading } from "../dataset/load";
import { frozenFolder } from "../embed/sitePaths";
import { loadMessages } from "../i18n/messages";
import type { Mounted } from "../store/mounted";
import { showDialog } from "../ui/dialog/showDialog";
import type { Desk } from "./desk";
import { ShareDialog } from "./ShareDialog";

export interface ShareOptions {
  readonly mounted: Mounted;
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;
  /** The map's page by language, as addresses from the page that is shown; undefined where there is only this one. */
  readonly pages: Readonly<Record<Language, string>> | undefined;
  readonly records: (language: Language) => Promise<LoadedReading>;
}

/** Opens "Embed" over the page, on what the page shows now. When it closes, the focus is where it was. */
export async function openShare({ mounted, root, pages, records }: ShareOptions): Promise<void> {
  mounted.player.pause();
  const desk: Desk = {
    view: mounted.store.getState(),
    site: root,
    folder: new URL(pages?.en ?? root, document.baseURI).href.slice(root.length),
    frozen: frozenFolder(document.querySelector<HTMLMetaElement>('meta[name="daymark-frozen"]')?.content),
    async records(language) {
      const [{ dataset }] = await Promise.all([records(language), loadMessages(language)]);
      if (!dataset) throw new Error(`There are no records in "${language}".`);
      return dataset;
    },
  };
  showDialog((closed) => <ShareDialog desk={desk} closed={closed} />);
}
