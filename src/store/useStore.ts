import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { StoreApi } from "zustand/vanilla";

/** Re-renders the component whenever the selected part of the store changes. */
export function useStore<State, Part>(store: StoreApi<State>, select: (state: State) => Part): Part {
  const [, rerender] = useReducer((count: number, _: undefined) => count + 1, 0);
  const selected = select(store.getState());
  const latest = useRef({ select, selected });
  latest.current = { select, selected };

  useLayoutEffect(() => {
    const check = () => {
      const known = latest.current;
      if (!Object.is(known.select(store.getState()), known.selected)) rerender(undefined);
    };
    // The store may have moved between render and this effect.
    check();
    return store.subscribe(check);
  }, [store]);

  return selected;
}
