import { useFormats } from "./context";
import { methodAddress } from "./methodAddress";

/** Leads to the page that says how the map was made, in the reader's language. */
export function MethodLink() {
  const { language, messages } = useFormats();
  return <a href={methodAddress(language)}>{messages.provenance.method}</a>;
}
