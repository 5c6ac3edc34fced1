/** The three columns, worries never wider than the others (domain.md 4.1). */
export const columns = ['worry', 'well', 'next'] as const;
export type Column = (typeof columns)[number];

/** The seven elements of the method's analysis, goals in their three kinds, by column and in the order they are shown. */
export const categoriesOf = {
  worry: ['harm', 'danger', 'complicating'],
  well: ['strength', 'safety'],
  next: ['safetyGoal', 'wellbeingGoal', 'familyGoal', 'nextStep'],
} as const satisfies Record<Column, readonly string[]>;
export type Category = (typeof categoriesOf)[Column][number];

/** Every category, column by column. */
export const categories: readonly Category[] = columns.flatMap((column) => categoriesOf[column]);

/** Whether a category belongs to a column. */
export function isCategoryOf(column: Column, category: Category): boolean {
  return (categoriesOf[column] as readonly Category[]).includes(category);
}
