import { useEffect, useState } from "preact/hooks";
import type { State } from "../../store/store";
import { useMounted } from "../context";

/** Milliseconds without a change after which what takes a while to show is shown, and how often while playing. */
const rest = 300;
const restPlaying = 1000;

/**
 * A part of the state as it was when it last came to rest: what hangs on it costs nothing while a handle moves, and little
 * while the map plays. `isSame` spares what would be shown again as it is.
 */
export function useRested<Part>(select: (state: State) => Part, isSame: (a: Part, b: Part) => boolean): Part {
  const { store } = useMounted();
  const [part, setPart] = useState(() => select(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      timer = undefined;
      const next = select(store.getState());
      setPart((known) => (isSame(known, next) ? known : next));
    };
    const follow = ({ isPlaying }: State) => {
      if (timer !== undefined && isPlaying) return;
      clearTimeout(timer);
      timer = setTimeout(settle, isPlaying ? restPlaying : rest);
    };
    // The store may have moved between render and this effect.
    follow(store.getState());
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, select, isSame]);
  return part;
}
