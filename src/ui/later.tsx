import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component whose code is fetched when it is first shown, or as soon as `fetchNow` is called: what a reader opens
 * later does not delay what is read first. Until then, and where the code cannot be had, nothing stands in its place.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const fetchNow = () => {
    loading ??= load().then(
      (component) => {
        known = component;
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  };

  function Later(props: Props) {
    const [, setFetched] = useState(known !== undefined);
    useEffect(() => {
      let isHere = true;
      // Asked even when it seems to be there: it may have come between the first render and now.
      void fetchNow().then(() => isHere && setFetched(true));
      return () => {
        isHere = false;
      };
    }, []);
    const Component = known;
    return Component ? <Component {...props} /> : null;
  }
  return Object.assign(Later, { fetchNow });
}
