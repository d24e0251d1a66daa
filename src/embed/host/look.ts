const css = `.daymark-start{position:absolute;inset-inline-start:12px;bottom:12px;\
padding:10px 16px;border:1px solid;background:Canvas;color:CanvasText;font:600 16px/22px system-ui,sans-serif;cursor:pointer}\
@media print{.daymark-start{display:none}}`;

/**
 * Gives a document or a shadow root the look of what starts a map. By a sheet that is no markup: a strict policy allows it.
 * Browsers without such sheets show the words below the still.
 */
export function dress(root: DocumentOrShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {}
}
