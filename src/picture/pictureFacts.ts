import { versionDate } from "../core/dataVersion";
import type { PictureFacts } from "../core/pictureFacts";
import { textIn } from "../core/text";
import type { PictureOrder } from "./order";
import type { PictureTexts } from "./pictureTexts";

/** What the file of a picture says of it. */
export function pictureFacts(
  { dataset: { config }, formats: { language }, link, address }: PictureOrder,
  texts: PictureTexts,
): PictureFacts {
  const credits = config.credits.map((credit) => textIn(credit, language).text);
  return {
    title: texts.subtitle === undefined ? texts.title : `${texts.title} (${texts.subtitle})`,
    description: texts.caption,
    alt: texts.alt,
    credit: texts.creditLine,
    rights: [`${config.licence.name}.`, ...credits].join(" "),
    rightsUrl: config.licence.url,
    created: versionDate(config.dataVersion),
    address: link ?? address,
    language,
    source: texts.sources(6),
  };
}
