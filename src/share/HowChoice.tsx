import { ways } from "../embed/embedCode";
import { Options } from "../ui/dialog/Options";
import { Problem } from "../ui/dialog/Problem";
import { asWay, heights, isHeight, startsOf } from "./choices";
import { useShare } from "./context";
import { stillIsAlike } from "./embedOf";

/** By what means the map stands in the article, when it loads, how tall it is, and whether corrections reach it. */
export function HowChoice() {
  const { desk, choices, choose, words } = useShare();
  const { way, start } = choices;
  const hasStill = way !== "frame" && start !== "now";
  return (
    <>
      <Options
        legend={words.way}
        name="way"
        chosen={way}
        choose={(chosen) => choose(asWay(chosen, start))}
        options={ways.map((value) => ({ value, face: words.ways[value] }))}
      >
        <p class="dialog-note">{words.wayNotes[way]}</p>
      </Options>
      <Options
        legend={words.start}
        name="start"
        chosen={start}
        choose={(chosen) => choose({ start: chosen })}
        options={startsOf(way).map((value) => ({ value, face: words.starts[value] }))}
      >
        {hasStill && !stillIsAlike(choices, desk) && <p class="dialog-note">{words.otherStill}</p>}
      </Options>
      <HeightField />
      {desk.frozen !== undefined && (
        <Options
          legend={words.version}
          name="version"
          chosen={choices.isFrozen ? "frozen" : "living"}
          choose={(version) => choose({ isFrozen: version === "frozen" })}
          options={(["living", "frozen"] as const).map((value) => ({ value, face: words.versions[value] }))}
        >
          <p class="dialog-note">{words.versionNotes[choices.isFrozen ? "frozen" : "living"]}</p>
        </Options>
      )}
    </>
  );
}

function HeightField() {
  const { choices, choose, words, formats } = useShare();
  const { way, height } = choices;
  const isSound = isHeight(height);
  return (
    <div class="dialog-field share-height">
      <label>
        <span>{way === "frame" ? words.height : words.heightBefore}</span>
        <input
          type="number"
          inputMode="numeric"
          dir="ltr"
          min={heights.least}
          max={heights.most}
          value={Number.isFinite(height) ? height : ""}
          aria-invalid={!isSound}
          aria-describedby="share-height-problem"
          onInput={({ currentTarget }) => choose({ height: currentTarget.valueAsNumber })}
        />
      </label>
      <p class="dialog-note">{way === "frame" ? words.heightFixed : words.heightAutomatic}</p>
      <Problem
        id="share-height-problem"
        text={
          isSound
            ? undefined
            : words.heightExpected(formats.number(heights.least), formats.number(heights.most))
        }
      />
    </div>
  );
}
