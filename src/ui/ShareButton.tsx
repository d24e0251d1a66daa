import { CopyLink } from "./CopyLink";
import { useMessages, useMounted } from "./context";
import { Sign } from "./Sign";

const chain =
  "M-0.5,3L-2.4,4.9a2.6,2.6 0 0 1 -3.7,-3.7L-3.2,-1.7a2.6,2.6 0 0 1 3.7,0M0.5,-3L2.4,-4.9a2.6,2.6 0 0 1 3.7,3.7L3.2,1.7a2.6,2.6 0 0 1 -3.7,0";

/** Copies the address of this very view. */
export function ShareButton() {
  const { address } = useMounted();
  const messages = useMessages();
  return (
    <CopyLink
      hash={address}
      look="button with-sign"
      face={(isCopied) => (
        <>
          <Sign path={isCopied ? "M-5,0L-1.5,4L5.5,-4" : chain} weight={1.5} />
          <span>{isCopied ? messages.linkCopied : messages.share}</span>
        </>
      )}
    />
  );
}
