import { useMessages, useView } from "../context";
import { useIsDocument } from "../document/context";
import { LicenceName } from "../LicenceName";
import { PictureButton } from "../PictureButton";
import { ShareButton } from "../ShareButton";
import { FullMapLink } from "./FullMapLink";
import { PaperNote } from "./PaperNote";

/** Where it comes from in a line, the way to the full page, and what can be taken along. */
export function EmbedEnd() {
  const isDocument = useIsDocument();
  const messages = useMessages();
  const sources = useView((state) => state.dataset.sources.size);
  const { licence, dataVersion } = useView((state) => state.dataset.config);
  return (
    <footer class="embed-end">
      <p class="embed-credit">
        {messages.sources(sources)}
        <span class="embed-licence">
          {" · "}
          <LicenceName of={licence} />
        </span>
        <span class="embed-version">
          {" · "}
          {messages.dataVersion(`\u2066${dataVersion}\u2069`)}
        </span>
      </p>
      <FullMapLink />
      <div class="embed-tools">
        <ShareButton />
        <PictureButton />
      </div>
      {isDocument && <PaperNote />}
    </footer>
  );
}
