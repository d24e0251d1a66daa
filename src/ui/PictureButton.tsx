import { useMessages, useSite } from "./context";
import { OpenerButton } from "./OpenerButton";

const frame = "M-6.5,-5.5H6.5V5.5H-6.5ZM-6.5,3L-2,-1L1,1.5L3,0L6.5,3";

/** Opens what makes pictures to publish. */
export function PictureButton() {
  const { makePicture } = useSite();
  const messages = useMessages();
  return (
    <OpenerButton
      fetchAndOpen={makePicture}
      look="make-picture"
      sign={frame}
      face={messages.makePicture}
      refusal={messages.noPictures}
    />
  );
}
