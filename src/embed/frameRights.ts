/**
 * What a map in a frame may do. It may be itself (`allow-same-origin`), which does not let it into an article on another
 * origin; it may open its sources and save pictures, and it may not lead the article elsewhere.
 */
export const frameRights = {
  allow: "clipboard-write",
  referrerpolicy: "strict-origin-when-cross-origin",
  sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
} as const;
