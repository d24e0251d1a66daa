import { useEffect, useRef, useState } from "preact/hooks";
import { type Embed, embedAddress } from "../embed/embedCode";
import { readHeight } from "../embed/protocol";
import { Options } from "../ui/dialog/Options";
import { useShare } from "./context";

const widths = ["390", "640", "full"] as const;
type Width = (typeof widths)[number];

/** The map as the article will show it, once somebody asks for it. `embed` is undefined while a choice is wrong. */
export function Preview({ embed }: { readonly embed: Embed | undefined }) {
  const { words } = useShare();
  const [isOpen, setOpen] = useState(false);
  const [width, setWidth] = useState<Width>(() => (matchMedia("(max-width: 699px)").matches ? "390" : "640"));
  return (
    <section class="share-preview" aria-labelledby="share-preview">
      <div class="share-preview-head">
        <h3 id="share-preview">{words.preview}</h3>
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hidePreview : words.showPreview}
        </button>
      </div>
      {isOpen && (
        <>
          <Options
            legend={words.width}
            name="width"
            chosen={width}
            choose={setWidth}
            options={widths.map((value) => ({ value, face: words.widths[value] }))}
          />
          {embed && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard too.
            <section class="share-stage" data-width={width} tabIndex={0} aria-label={words.preview}>
              <PreviewFrame key={embedAddress(embed)} embed={embed} />
            </section>
          )}
        </>
      )}
    </section>
  );
}

const tallest = 4000;

/** A frame for each address: in one that is led on, the page's Back button would lead back. */
function PreviewFrame({ embed }: { readonly embed: Embed }) {
  const { words } = useShare();
  const frame = useRef<HTMLIFrameElement>(null);
  const [said, setSaid] = useState<number>();
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== null && source === frame.current?.contentWindow)
        setSaid((last) => readHeight(data) ?? last);
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);
  const height = embed.way === "frame" ? embed.height : Math.min(tallest, said ?? embed.height);
  return (
    <iframe
      ref={frame}
      src={embedAddress(embed)}
      title={words.previewOf(embed.title)}
      height={height}
      allow="clipboard-write"
    />
  );
}
