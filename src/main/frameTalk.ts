import { talkToHost as talk } from "../embed/page";
import { naturalContent } from "../ui/embed/naturalHeight";

/** Tells the page around the frame how tall the content of `element` would like to be, and hears what it asks for. */
export function talkToHost(element: HTMLElement): ReturnType<typeof talk> {
  const { content, observe } = naturalContent(element);
  return talk(content, undefined, observe);
}
