/** For links that lead away: the reader keeps the map, and the other page learns nothing of it. */
export const newTab = { target: "_blank", rel: "noopener noreferrer" } as const;
