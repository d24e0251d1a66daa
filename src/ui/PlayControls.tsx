import { steps } from "../core/step";
import { textIn } from "../core/text";
import { speedsOf, trailsOf, wholeExtent } from "../store/view";
import { ChoiceList } from "./ChoiceList";
import { useFormats, useMounted, useView } from "./context";
import { Sign } from "./Sign";
import { TimelineZoom } from "./TimelineZoom";
import { TypedDates } from "./TypedDates";
import { TollButton } from "./toll/TollButton";

/** Points along the reading direction; CSS mirrors it for right to left. */
const arrow = { look: "arrow", box: 14, weight: 1.8 } as const;

/** Steps, play, and how both go; in brief, steps, play and where to. */
export function PlayControls({ isBrief = false }: { readonly isBrief?: boolean }) {
  const { actions, player } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const isPlaying = useView((state) => state.isPlaying);
  const step = useView((state) => state.step);
  return (
    <div class="play-controls">
      <div class="play-buttons">
        <button
          type="button"
          class="button step"
          aria-label={`${messages.stepBack}: ${messages.stepNames[step]}`}
          title={messages.stepBack}
          onClick={() => actions.takeStep(-1)}
        >
          <Sign {...arrow} path="M2.5,-5L-2.5,0L2.5,5" />
        </button>
        <button type="button" class="button play" onClick={player.toggle}>
          <PlaySign isPlaying={isPlaying} />
          {isPlaying ? messages.pause : messages.play}
        </button>
        <button
          type="button"
          class="button step"
          aria-label={`${messages.stepForward}: ${messages.stepNames[step]}`}
          title={messages.stepForward}
          onClick={() => actions.takeStep(1)}
        >
          <Sign {...arrow} path="M-2.5,-5L2.5,0L-2.5,5" />
        </button>
        {!isBrief && <TimelineZoom />}
      </div>
      {isBrief ? <ChapterChoice /> : <Choices />}
    </div>
  );
}

function Choices() {
  const { actions } = useMounted();
  const { messages } = useFormats();
  const step = useView((state) => state.step);
  const speed = useView((state) => state.speed);
  const trail = useView((state) => state.trail);
  const config = useView((state) => state.dataset.config);
  return (
    <>
      <div class="play-choices">
        <ChoiceList
          name={messages.stepBy}
          values={steps}
          words={messages.stepNames}
          chosen={step}
          choose={actions.setStep}
        />
        <ChoiceList
          name={messages.speed}
          values={speedsOf(config)}
          words={messages.speedNames}
          chosen={speed}
          choose={actions.setSpeed}
        />
        <ChoiceList
          name={messages.show}
          values={["all", ...trailsOf(config)]}
          words={messages.trailNames}
          chosen={trail ?? "all"}
          choose={(chosen) => actions.setTrail(chosen === "all" ? undefined : chosen)}
        />
        <ChapterChoice />
        <TypedDates />
      </div>
      <TollButton />
      <Readout />
    </>
  );
}

/** The playhead in words, by the place's clock. */
function Readout() {
  const formats = useFormats();
  const moment = useView((state) => state.moment);
  const zoneLabel = useView((state) => textIn(state.dataset.config.timeZoneLabel, state.language).text);
  return (
    <p class="readout">
      <span class="readout-label">{formats.messages.moment}</span> <b>{formats.momentShort(moment)}</b>{" "}
      <span>{zoneLabel}</span>
    </p>
  );
}

/** Chapters, and the two stretches that the timeline is mostly looked at in. */
function ChapterChoice() {
  const { actions } = useMounted();
  const { messages } = useFormats();
  const dataset = useView((state) => state.dataset);
  const language = useView((state) => state.language);
  const window = useView((state) => state.window);
  const clock = useView((state) => state.clock);
  const span = useView((state) => state.events?.span);
  const { chapters, extent } = dataset.config;
  const current = chapters.find(
    (chapter) => chapter.window.from === window.from && chapter.window.to === window.to,
  );
  const open = (id: string) => {
    if (chapters.some((each) => each.id === id)) return actions.openChapter(id);
    const stretch = id === "whole" ? wholeExtent(dataset, clock, span) : extent;
    actions.setExtent(stretch);
    actions.openWindow(stretch);
  };
  return (
    <label>
      <span class="for-readers-only">{messages.chapters}</span>
      <select value={current?.id ?? ""} onChange={(event) => open(event.currentTarget.value)}>
        <option value="" disabled hidden>
          {messages.chapters} …
        </option>
        {chapters.map((chapter) => (
          <option key={chapter.id} value={chapter.id}>
            {textIn(chapter.title, language).text}
          </option>
        ))}
        <option value="focus">{messages.firstDays}</option>
        <option value="whole">{messages.wholeStory}</option>
      </select>
    </label>
  );
}

function PlaySign({ isPlaying }: { readonly isPlaying: boolean }) {
  return (
    <svg class="arrow" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={isPlaying ? "M-4,-5h3v10h-3ZM1,-5h3v10h-3Z" : "M-4,-5.5L5.5,0L-4,5.5Z"} fill="currentColor" />
    </svg>
  );
}
