import { useMessages } from "./context";

/** Leads past map and timeline; for those who come by keyboard. A button: the part of an address after # holds the view. */
export function SkipToList({ skip }: { readonly skip: () => void }) {
  const messages = useMessages();
  return (
    <button type="button" class="skip" onClick={skip}>
      {messages.skipToList}
    </button>
  );
}
