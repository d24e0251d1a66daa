import { useMessages, useSite } from "./context";
import { OpenerButton } from "./OpenerButton";

const brackets = "M-3,-4.5L-7,0L-3,4.5M3,-4.5L7,0L3,4.5";

/** Opens what hands out the code that puts the map into an article. */
export function EmbedButton() {
  const { embedMap } = useSite();
  const messages = useMessages();
  return (
    <OpenerButton
      fetchAndOpen={embedMap}
      look="embed-map"
      sign={brackets}
      face={messages.embed}
      refusal={messages.noEmbed}
    />
  );
}
