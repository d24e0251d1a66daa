import "./style/corrected.css";
import { useEffect, useState } from "preact/hooks";
import { type Corrections, isCorrected } from "../core/changes";
import { correctedWords } from "../i18n/correctedWords";
import { loadCorrections } from "../store/corrections";
import { useMounted, useSite, useView } from "./context";
import { newTab } from "./newTab";

/**
 * On a page that is kept as it was: how many of the incidents that it shows are told otherwise today, and the way to the
 * same view as it is now. Nothing where none is, or where it cannot be known.
 */
export function CorrectedSince() {
  const { address, selectors } = useMounted();
  const { living, pages, isEmbed } = useSite();
  const language = useView((state) => state.language);
  const { id, dataVersion } = useView((state) => state.dataset.config);
  const incidents = useView((state) => state.dataset.incidents);
  const { rows } = useView(selectors.visible);
  const [corrections, setCorrections] = useState<Corrections>();
  useEffect(() => {
    if (living) void loadCorrections({ id, dataVersion }, living.root).then(setCorrections);
  }, [living, id, dataVersion]);
  if (!living || !corrections) return null;
  const count = rows.filter((row) => isCorrected(corrections, incidents[row]!)).length;
  if (count === 0) return null;
  const words = correctedWords[language];
  const page = new URL(pages?.[language] ?? "./", document.baseURI).href.replace(living.frozen, living.root);
  return (
    <p class="corrected-since">
      {words.since(count)}{" "}
      <a
        href={page}
        // Written when the reader goes there: until then the view may change.
        onClick={(event) => {
          event.currentTarget.hash = address(language);
        }}
        {...(isEmbed ? newTab : {})}
      >
        {words.seeNow}
      </a>
    </p>
  );
}
