import type { CategoryGroup, MapConfig } from "./model";
import type { LocalText } from "./text";

const known = new WeakMap<MapConfig, ReadonlyMap<string, number>>();

/** Index into `config.groups` of a category's group, or -1. */
export function groupIndex(config: MapConfig, category: string): number {
  let indexes = known.get(config);
  if (!indexes) {
    indexes = new Map(
      config.categories.map(({ id, group }) => [id, config.groups.findIndex((each) => each.id === group)]),
    );
    known.set(config, indexes);
  }
  return indexes.get(category) ?? -1;
}

export const groupOf = (config: MapConfig, category: string): CategoryGroup | undefined =>
  config.groups[groupIndex(config, category)];

/** The ids of a group's categories. */
export const categoriesIn = (config: MapConfig, group: CategoryGroup): readonly string[] =>
  config.categories.filter((category) => category.group === group.id).map(({ id }) => id);

/** What chosen categories are called: a group of which every one is chosen is named as such, before single ones. */
export function kindLabels(config: MapConfig, chosen: readonly string[]): readonly LocalText[] {
  const whole = config.groups.filter((group) => {
    const own = categoriesIn(config, group);
    return own.length > 0 && own.every((id) => chosen.includes(id));
  });
  const inWhole = new Set(whole.flatMap((group) => categoriesIn(config, group)));
  const single = chosen.filter((id) => !inWhole.has(id));
  return [
    ...whole.map(({ label }) => label),
    ...single.map((id) => config.categories.find((each) => each.id === id)?.label ?? { en: id }),
  ];
}
