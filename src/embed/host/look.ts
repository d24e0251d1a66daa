/** Below the still and not over it: what stands there are its sources. In the colours that the article has, dark or light. */
const startLook = `.daymark-start{display:inline-block;margin-top:8px;padding:10px 16px;border:1px solid;\
background:Canvas;color:CanvasText;font:600 16px/22px system-ui;cursor:pointer}@media print{.daymark-start{display:none}}`;

/** The same and what the element itself is. */
export const elementLook = `${startLook}.daymark-start{justify-self:start}:host{display:block}:host([hidden]),[hidden]{display:none}`;

/**
 * Gives a document or a shadow root the look of what starts a map. By a sheet that is no markup: a strict policy allows it.
 * Browsers without such sheets show the words as text.
 */
export function dress(root: DocumentOrShadowRoot, look = startLook): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {}
}
