const startLook = `.daymark-start{position:absolute;inset-inline-start:12px;bottom:12px;\
padding:10px 16px;border:1px solid;background:Canvas;color:CanvasText;font:600 16px/22px system-ui;cursor:pointer}\
@media print{.daymark-start{display:none}}`;

/** The same and the element's own box: what is written in an element may be a still, or a link in words. */
export const elementLook = `${startLook}:host{display:block}:host([hidden]){display:none}\
.daymark-box{display:grid;align-content:center;text-align:center;box-sizing:border-box;outline-offset:-1px;\
outline:1px solid color-mix(in srgb,currentColor 25%,transparent)}.daymark-box[data-stage=live]{display:block;outline:0}`;

/**
 * Gives a document or a shadow root the look of what starts a map. By a sheet that is no markup: a strict policy allows it.
 * Browsers without such sheets show the words below the still.
 */
export function dress(root: DocumentOrShadowRoot, look = startLook): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {}
}
