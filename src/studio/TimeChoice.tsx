import { fieldInstant, fieldText } from "../core/fieldTime";
import { shownWindow } from "../store/view";
import { ChapterOptions, chapterIn, chapterValue } from "../ui/dialog/ChapterOptions";
import { Problem } from "../ui/dialog/Problem";
import type { TimeChoice as Time } from "./choices";
import { useStudio } from "./context";
import { reach } from "./desk";

/** What of the story the picture shows: as the page did, a chapter, or dates that are typed. */
export function TimeChoice() {
  const { desk, choices, choose, words, formats, problems } = useStudio();
  const { view } = desk;
  const { chapters } = view.dataset.config;
  const { time } = choices;
  return (
    <fieldset class="dialog-field">
      <legend>{words.time}</legend>
      <select
        class="dialog-select"
        aria-label={words.time}
        value={time.from === "chapter" ? chapterValue(time.id) : time.from}
        onChange={({ currentTarget }) => choose({ time: timeOf(currentTarget.value) })}
      >
        <option value="page">{words.asOnPage(formats.window(shownWindow(view)))}</option>
        <ChapterOptions chapters={chapters} formats={formats} />
        <option value="typed">{words.otherDates}</option>
      </select>
      {time.from === "typed" && <TypedTime />}
      <Problem text={problemText()} />
    </fieldset>
  );

  function problemText(): string | undefined {
    const problem = problems.find(({ field }) => field === "time");
    switch (problem?.code) {
      case "window":
        return words.windowProblem;
      case "moment":
        return words.momentProblem;
      case "reach":
        return words.reachProblem(formats.window(reach(desk)));
      default:
        return undefined;
    }
  }
}

const timeOf = (value: string): Time => {
  const id = chapterIn(value);
  if (id !== undefined) return { from: "chapter", id };
  return { from: value === "typed" ? "typed" : "page" };
};

/** By the clocks of the place: the fields know no zone, so none can slip in. */
function TypedTime() {
  const { desk, choices, choose, formats } = useStudio();
  const { messages } = formats;
  const { window, moment } = choices.typed;
  const zone = desk.view.dataset.config.timeZone;
  const field = (label: string, instant: number, set: (instant: number) => void) => (
    <label class="studio-date">
      <span>{label}</span>
      <input
        type="datetime-local"
        dir="ltr"
        value={fieldText(instant, zone)}
        onInput={({ currentTarget }) => set(fieldInstant(currentTarget.value, zone))}
      />
    </label>
  );
  return (
    <div class="studio-dates">
      {field(messages.windowFrom, window.from, (from) =>
        choose({ typed: { window: { ...window, from }, moment } }),
      )}
      {field(messages.windowTo, window.to, (to) =>
        // A moment at the window's end stays there.
        choose({ typed: { window: { ...window, to }, moment: moment === window.to ? to : moment } }),
      )}
      {choices.kind === "still" &&
        field(messages.moment, moment, (at) => choose({ typed: { window, moment: at } }))}
    </div>
  );
}
