import { useLayoutEffect, useRef } from "preact/hooks";
import { useFullPage, useMounted, useView } from "../context";
import { Text } from "../Text";

/** What a printed article says of the map: whose data it shows, and the address of the full page. */
export function PaperNote() {
  const { address } = useMounted();
  const language = useView((state) => state.language);
  const credits = useView((state) => state.dataset.config.credits);
  const page = useFullPage() ?? "./";
  const link = useRef<HTMLElement>(null);
  // The page's own address is known in a browser only.
  useLayoutEffect(() => {
    const full = Object.assign(new URL(page, document.baseURI), { hash: address(language) });
    if (link.current) link.current.textContent = full.href;
  });
  return (
    <p class="paper-note">
      {credits.map((credit, index) => (
        <span key={index}>
          <Text of={credit} />{" "}
        </span>
      ))}
      <bdi ref={link} />
    </p>
  );
}
