import { useEffect, useRef, useState } from "preact/hooks";

/** Milliseconds without a change after which a reader is taken to have finished. */
const settling = 800;

/**
 * A text for a live region: empty at first, then each text that has stood still for a while and is not the one that was
 * there before it moved. While `isMoving` nothing new is said.
 */
export function useSettled(text: string, isMoving: boolean): string {
  const [said, say] = useState("");
  const known = useRef(text);
  useEffect(() => {
    if (isMoving || text === known.current) return;
    const timer = setTimeout(() => {
      known.current = text;
      say(text);
    }, settling);
    return () => clearTimeout(timer);
  }, [text, isMoving]);
  return said;
}
