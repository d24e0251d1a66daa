import { useRef, useState } from "preact/hooks";
import { useFullPage, useMessages, useMounted, useView } from "../context";
import { LinkByHand } from "../LinkByHand";
import { newTab } from "../newTab";
import { Sign } from "../Sign";

const arrow = "M-3,-4H4V3M4,-4L-4,4";

/**
 * Leads to the same view on the full page, in a tab of its own. A frame that may open none, as in some content systems,
 * shows the address to be copied instead.
 */
export function FullMapLink() {
  const { address } = useMounted();
  const messages = useMessages();
  const language = useView((state) => state.language);
  const page = useFullPage() ?? "./";
  const anchor = useRef<HTMLAnchorElement>(null);
  const [refused, setRefused] = useState<string>();
  const open = (event: MouseEvent) => {
    const link = event.currentTarget as HTMLAnchorElement;
    // Written when the reader goes there: until then the view may change.
    link.hash = address(language);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!openTab(link.href)) setRefused(link.href);
  };
  return (
    <>
      <a ref={anchor} class="full-map" href={page} {...newTab} onClick={open}>
        {messages.fullMap}
        <Sign look="arrow" box={12} path={arrow} />
      </a>
      {refused !== undefined && (
        <LinkByHand link={refused} leave={() => setRefused(undefined)} back={() => anchor.current?.focus()} />
      )}
    </>
  );
}

/** Whether a new tab could be opened. Asked without "noopener", whose answer would be the same for both. */
function openTab(address: string): boolean {
  const opened = window.open(address, "_blank");
  if (!opened) return false;
  opened.opener = null;
  return true;
}
