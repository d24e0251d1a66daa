import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Formats } from "../i18n/formats";
import type { Messages } from "../i18n/messages";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import { useStore } from "../store/useStore";

export const MountedContext = createContext<Mounted | undefined>(undefined);

export function useMounted(): Mounted {
  const mounted = useContext(MountedContext);
  if (!mounted) throw new Error("A component of the map stands outside <MountedContext.Provider>.");
  return mounted;
}

/** A part of the state; the component renders again when it changes. */
export const useView = <Part>(select: (state: State) => Part): Part => useStore(useMounted().store, select);

export function useFormats(): Formats {
  const { selectors } = useMounted();
  return useView(selectors.formats);
}

export const useMessages = (): Messages => useFormats().messages;
