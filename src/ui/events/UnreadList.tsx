import { useEventWords } from "./context";

/** Says that a part of the list could not be read, and reads it again when asked. */
export function UnreadList({ readAgain }: { readonly readAgain: () => void }) {
  const words = useEventWords();
  return (
    <div class="events-ask" role="alert">
      <p>{words.listUnavailable}</p>
      <button type="button" class="button" onClick={readAgain}>
        {words.again}
      </button>
    </div>
  );
}
