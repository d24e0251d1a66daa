import { useMessages } from "./context";

/** Whose data the background map is made of. */
export interface Credit {
  readonly label: string;
  readonly url: string;
}

export function Attribution({ credits }: { readonly credits: readonly Credit[] }) {
  const messages = useMessages();
  if (credits.length === 0) return null;
  return (
    <p class="map-attribution" dir="ltr">
      <span class="for-readers-only">{messages.attribution}: </span>
      {credits.map(({ label, url }, index) => (
        <span key={url}>
          {index > 0 && " · "}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {label}
          </a>
        </span>
      ))}
    </p>
  );
}
