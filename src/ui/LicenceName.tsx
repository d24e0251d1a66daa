import type { MapConfig } from "../core/model";
import { useSite } from "./context";
import { newTab } from "./newTab";

/** A licence, leading to its text where its address is known. */
export function LicenceName({ of: { name, url } }: { readonly of: MapConfig["licence"] }) {
  const { isEmbed } = useSite();
  if (!url) return <>{name}</>;
  return (
    <a href={url} {...(isEmbed ? newTab : {})}>
      {name}
    </a>
  );
}
