import { nextDay } from "../core/step";
import { useFormats, useMounted, useView } from "./context";

interface Props {
  readonly kind: "from" | "to" | "moment";
  readonly label: string;
  readonly value: number;
  readonly set: (instant: number) => void;
}

const hour = 3_600_000;

/** One thumb of the timeline as a native range input: arrows move it by an hour, Page keys by a day of place time. */
export function TimeHandle({ kind, label, value, set }: Props) {
  const { store } = useMounted();
  const formats = useFormats();
  const extent = useView((state) => state.extent);
  const config = useView((state) => state.dataset.config);
  const comma = formats.language === "ar" ? "، " : ", ";
  const current = () => {
    const { window, moment } = store.getState();
    return kind === "moment" ? moment : window[kind];
  };
  /** A refused move leaves the state as it was, so the input has to be set back by hand. */
  const apply = (input: HTMLInputElement, instant: number) => {
    set(instant);
    input.value = String(current());
  };
  return (
    <input
      type="range"
      class={`time-handle is-${kind}`}
      min={extent.from}
      max={extent.to}
      step={kind === "moment" ? 60_000 : hour}
      value={value}
      aria-label={label}
      aria-valuetext={`${formats.moment(value)}${comma}${config.timeZoneLabel[formats.language] ?? config.timeZone}`}
      onInput={(event) =>
        apply(event.currentTarget, Math.round(Number(event.currentTarget.value) / hour) * hour)
      }
      onKeyDown={(event) => {
        const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
        const by: Readonly<Record<string, number>> = {
          ArrowUp: hour,
          ArrowDown: -hour,
          ArrowRight: isRtl ? -hour : hour,
          ArrowLeft: isRtl ? hour : -hour,
        };
        const target =
          event.key === "PageUp"
            ? nextDay(value, 1, config.timeZone)
            : event.key === "PageDown"
              ? nextDay(value, -1, config.timeZone)
              : by[event.key] === undefined
                ? undefined
                : value + by[event.key]!;
        if (target === undefined) return;
        event.preventDefault();
        apply(event.currentTarget, Math.min(extent.to, Math.max(extent.from, target)));
      }}
    />
  );
}
