import { useFormats } from "./context";
import { methodAddress } from "./methodAddress";

/** Leads to the page that says how the map was made, in the reader's language. Nothing where there is no such page. */
export function MethodLink() {
  const { language, messages } = useFormats();
  const address = methodAddress(language);
  return address === undefined ? null : <a href={address}>{messages.provenance.method}</a>;
}
