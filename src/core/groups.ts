import type { CategoryGroup, MapConfig } from "./model";

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
