import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Language, languages } from "../core/text";
import type { Formats } from "../i18n/formats";
import type { Messages } from "../i18n/messages";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import { useStore } from "../store/useStore";

export const MountedContext = createContext<Mounted | undefined>(undefined);

/** Where the parts of the built site lie: addresses relative to the page that is shown. */
export interface Site {
  /** Address of the folder that the data came from, with a slash at its end. */
  readonly data: string;
  /** The same page by language. Without them the page changes its language in place. */
  readonly pages?: Readonly<Record<Language, string>> | undefined;
  /** The page on how the map was made, by language. */
  readonly methods: Readonly<Partial<Record<Language, string>>>;
  /** Opens what makes pictures; rejects where it cannot be had. Absent from a page that is written out. */
  readonly makePicture?: (() => Promise<void>) | undefined;
  /** The same of what hands out the code for articles. */
  readonly embedMap?: (() => Promise<void>) | undefined;
  /** Whether the map is known to show many events of a file of their own, before its records have come. */
  readonly hasEvents?: boolean | undefined;
  /** Whether the page is made for frames: what leads away then leads to the full page, in a tab of its own. */
  readonly isEmbed?: boolean | undefined;
  /** Of a version that is kept as it was: the addresses of its own root and of the living site's, with slashes at their ends. */
  readonly living?: { readonly frozen: string; readonly root: string } | undefined;
}

/** The same page in every language, where its English one has the address `home`, with a slash at its end. */
export const pageAddresses = (home: string): Readonly<Record<Language, string>> => ({
  en: home,
  ar: `${home}ar/`,
  fr: `${home}fr/`,
});

export const SiteContext = createContext<Site>({ data: "", methods: {} });

export const useSite = (): Site => useContext(SiteContext);

/** Address of the page that a link to the view leads to; undefined where it is this one. */
export function useFullPage(): string | undefined {
  const { pages, isEmbed } = useSite();
  const language = useView((state) => state.language);
  return isEmbed ? pages?.[language] : undefined;
}

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

/** Address of the page on how the map was made: in another language where the reader's is missing. */
export function useMethodAddress(): string | undefined {
  const { methods } = useSite();
  const language = useView((state) => state.language);
  return [language, ...languages].map((each) => methods[each]).find((address) => address !== undefined);
}
