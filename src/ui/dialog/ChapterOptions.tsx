import type { Chapter } from "../../core/model";
import { textIn } from "../../core/text";
import type { Formats } from "../../i18n/formats";

interface Props {
  readonly chapters: readonly Chapter[];
  readonly formats: Formats;
}

/** The chapters as choices of a list that has others too. */
export const ChapterOptions = ({ chapters, formats }: Props) =>
  chapters.map(({ id, title, window }) => (
    <option key={id} value={chapterValue(id)}>
      {formats.window(window)} · {textIn(title, formats.language).text}
    </option>
  ));

/** What stands for a chapter in such a list: no other choice has two words. */
export const chapterValue = (id: string): string => `chapter ${id}`;

/** The id of the chapter that a value stands for; undefined for the other choices. */
export const chapterIn = (value: string): string | undefined => /^chapter (.*)$/s.exec(value)?.[1];
