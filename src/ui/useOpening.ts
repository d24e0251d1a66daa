import { useState } from "preact/hooks";

/** Where something that is fetched when it is asked for stands: "refused" where it cannot be had. */
export type Opening = "shut" | "opening" | "refused";

/** Opens what may be out of reach. What is being opened is not opened twice. */
export function useOpening(fetchAndOpen: (() => Promise<void>) | undefined): [Opening, () => void] {
  const [stage, setStage] = useState<Opening>("shut");
  const open = () => {
    if (stage === "opening" || !fetchAndOpen) return;
    setStage("opening");
    fetchAndOpen().then(
      () => setStage("shut"),
      () => setStage("refused"),
    );
  };
  return [stage, open];
}
