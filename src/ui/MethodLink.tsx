import { useMessages, useMethodAddress } from "./context";

/** Leads to the page that says how the map was made, in the reader's language. Nothing where there is no such page. */
export function MethodLink() {
  const messages = useMessages();
  const address = useMethodAddress();
  return address === undefined ? null : <a href={address}>{messages.provenance.method}</a>;
}
