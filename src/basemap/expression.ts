/** What an expression may ask: the zoom, and what the feature carries. */
export interface Asked {
  readonly zoom: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * The value of an expression of a map style, as far as our own style uses the language: what is not known is an error,
 * so that a style that grows is noticed. https://maplibre.org/maplibre-style-spec/expressions/
 */
export function evaluate(expression: unknown, asked: Asked): unknown {
  if (!Array.isArray(expression)) return expression;
  const [operator, ...operands] = expression as [string, ...unknown[]];
  const value = (index: number) => evaluate(operands[index], asked);
  switch (operator) {
    case "literal":
      return operands[0];
    case "zoom":
      return asked.zoom;
    case "get":
      return asked.properties[String(operands[0])];
    case "coalesce":
      return operands.map((operand) => evaluate(operand, asked)).find((each) => each != null);
    case "==":
      return value(0) === value(1);
    case "!=":
      return value(0) !== value(1);
    case ">=":
      return Number(value(0)) >= Number(value(1));
    case "!":
      return !value(0);
    case "-":
      return Number(value(0)) - Number(value(1));
    case "all":
      return operands.every((operand) => evaluate(operand, asked));
    case "in":
      return (value(1) as readonly unknown[]).includes(value(0));
    case "match":
      return matched(operands, asked);
    case "interpolate":
      return interpolated(operands, asked);
    default:
      throw new Error(`Got the style expression "${operator}". Expected one that the SVG picture knows.`);
  }
}

/** The same, for what must be a number; `otherwise` where nothing is set. */
export function numberOf(expression: unknown, asked: Asked, otherwise: number): number {
  const value = evaluate(expression, asked);
  return typeof value === "number" ? value : otherwise;
}

function matched([input, ...rest]: readonly unknown[], asked: Asked): unknown {
  const value = evaluate(input, asked);
  for (let index = 0; index + 1 < rest.length; index += 2)
    if (rest[index] === value) return evaluate(rest[index + 1], asked);
  return evaluate(rest.at(-1), asked);
}

function interpolated([curve, input, ...stops]: readonly unknown[], asked: Asked): number {
  const [kind, base] = curve as readonly ["linear" | "exponential", number?];
  const at = Number(evaluate(input, asked));
  const stopAt = (index: number) => Number(stops[index * 2]);
  const valueAt = (index: number) => Number(evaluate(stops[index * 2 + 1], asked));
  const last = stops.length / 2 - 1;
  if (at <= stopAt(0)) return valueAt(0);
  if (at >= stopAt(last)) return valueAt(last);
  let index = 0;
  while (at >= stopAt(index + 1)) index += 1;
  const [length, done] = [stopAt(index + 1) - stopAt(index), at - stopAt(index)];
  const growth = kind === "exponential" ? (base ?? 1) : 1;
  const share = growth === 1 ? done / length : (growth ** done - 1) / (growth ** length - 1);
  return valueAt(index) + (valueAt(index + 1) - valueAt(index)) * share;
}
