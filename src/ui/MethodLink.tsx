import { useMessages, useMethodAddress, useSite } from "./context";
import { newTab } from "./newTab";

/** Leads to the page that says how the map was made, in the reader's language. Nothing where there is no such page. */
export function MethodLink() {
  const messages = useMessages();
  const address = useMethodAddress();
  const { isEmbed } = useSite();
  if (address === undefined) return null;
  return (
    <a href={address} {...(isEmbed ? newTab : {})}>
      {messages.provenance.method}
    </a>
  );
}
