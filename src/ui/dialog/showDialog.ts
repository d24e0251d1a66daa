import { type ComponentChild, render } from "preact";

/** Puts a dialog on the page. It is told what to call once it is closed, and is then taken away again. */
export function showDialog(dialog: (closed: () => void) => ComponentChild): void {
  const host = document.body.appendChild(document.createElement("div"));
  const closed = () => {
    render(null, host);
    host.remove();
  };
  render(dialog(closed), host);
}
