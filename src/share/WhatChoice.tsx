import { isNarrowed } from "../core/filter";
import { clocks } from "../core/model";
import { shownWindow } from "../store/view";
import { ChapterOptions, chapterIn, chapterValue } from "../ui/dialog/ChapterOptions";
import { CheckField } from "../ui/dialog/CheckField";
import { Options } from "../ui/dialog/Options";
import type { TimeChoice } from "./choices";
import { useShare } from "./context";

/** What the map opens at, and how much of what the page shows now goes with it. */
export function WhatChoice() {
  const { desk, choices, choose, words, formats } = useShare();
  const { view } = desk;
  const { config } = view.dataset;
  const { time } = choices;
  const isSelected = view.selection.places.length > 0 || view.selection.incident !== undefined;
  const kept = [
    isNarrowed(view.filter) && (
      <CheckField
        key="filter"
        label={words.keepFilter}
        isChecked={choices.keepsFilter}
        set={(keepsFilter) => choose({ keepsFilter })}
      />
    ),
    view.camera && (
      <CheckField
        key="camera"
        label={words.keepCamera}
        isChecked={choices.keepsCamera}
        set={(keepsCamera) => choose({ keepsCamera })}
      />
    ),
    isSelected && time.from === "page" && (
      <CheckField
        key="selection"
        label={words.keepSelection}
        isChecked={choices.keepsSelection}
        set={(keepsSelection) => choose({ keepsSelection })}
      />
    ),
  ].filter(Boolean);
  return (
    <>
      <fieldset class="dialog-field">
        <legend>{words.time}</legend>
        <select
          class="dialog-select"
          aria-label={words.time}
          value={time.from === "chapter" ? chapterValue(time.id) : time.from}
          onChange={({ currentTarget }) => choose({ time: timeOf(currentTarget.value) })}
        >
          <option value="page">{words.asOnPage(formats.window(shownWindow(view)))}</option>
          <option value="first">{words.firstView(formats.window(config.window))}</option>
          <ChapterOptions chapters={config.chapters} formats={formats} />
        </select>
        {kept}
      </fieldset>
      {/* Files of many events do not say when something became known. */}
      {config.events === undefined && (
        <Options
          legend={formats.messages.clock.label}
          name="clock"
          chosen={choices.clock}
          choose={(clock) => choose({ clock })}
          options={clocks.map((value) => ({ value, face: formats.messages.clock[value] }))}
        />
      )}
    </>
  );
}

const timeOf = (value: string): TimeChoice => {
  const id = chapterIn(value);
  if (id !== undefined) return { from: "chapter", id };
  return { from: value === "first" ? "first" : "page" };
};
