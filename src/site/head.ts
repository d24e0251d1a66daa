/** An element of a page's head that holds no text. */
export interface HeadTag {
  readonly tag: "meta" | "link";
  readonly attributes: Readonly<Record<string, string>>;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text for HTML, between tags and within quotation marks. */
export const escapedHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter]!);

/** The elements as HTML, one on a line. */
export const headText = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attributes }) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapedHtml(value)}"`);
      return `<${tag}${written.join("")}>`;
    })
    .join("\n    ");
