import { type SvgNode, svg } from "../scene/svg";

/** For the root of a picture with layers. */
export const layersNamespace = { "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape" } as const;

/** A layer with a name, as drawing programs know them: Illustrator and Figma by the id, Inkscape by its own attributes. */
export const layer = (name: string, ...children: readonly SvgNode[]): SvgNode =>
  svg("g", { id: name, "inkscape:groupmode": "layer", "inkscape:label": name }, ...children);
