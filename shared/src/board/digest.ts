import type { Card } from '../card/card.ts';
import { type Column, columns } from '../card/category.ts';
import { isVisible } from '../text/plain-text.ts';

/** A board at one moment, as far as news is told of it. `people` are those who are here, by seat; `followers` those who
 *  follow from afar and are connected. */
export type Moment = {
  cards: readonly Pick<Card, 'id' | 'column' | 'category' | 'words' | 'shelved'>[];
  sheets: readonly { id: string; name: string }[];
  people: ReadonlyMap<string, string>;
  followers: ReadonlyMap<string, string>;
};

/** News of one column, as numbers of cards. `fresh`: come, or taken out again; `moved`: to this column or to another
 *  category in it; `gone`: folded away or taken back. A card counts once, by the first of these that fits. */
export type ColumnNews = {
  column: Column;
  fresh: number;
  gone: number;
  moved: number;
  changed: number;
};

/** What is new between two moments: columns with news in their order, names of sheets hung up, of people who came, and
 *  of followers who came. */
export type Digest = {
  columns: ColumnNews[];
  sheets: string[];
  came: string[];
  follow: string[];
};

/** What is new since an earlier moment, or null when nothing is. Cards that say nothing yet, an order that changed
 *  within a category, and people who left are no news. */
export function digest(before: Moment, now: Moment): Digest | null {
  const news = columns
    .map((column) => columnNews(column, before, now))
    .filter(({ fresh, gone, moved, changed }) => fresh + gone + moved + changed > 0);
  const hung = new Set(before.sheets.map((sheet) => sheet.id));
  const found: Digest = {
    columns: news,
    sheets: now.sheets.filter((sheet) => !hung.has(sheet.id)).map((sheet) => sheet.name),
    came: newNames(before.people, now.people),
    follow: newNames(before.followers, now.followers),
  };
  return Object.values(found).some((part) => part.length > 0) ? found : null;
}

/** An earlier moment with these cards and sheets as they are now: what one did oneself is no news. */
export function catchUp(before: Moment, now: Moment, own: ReadonlySet<string>): Moment {
  const merge = <T extends { id: string }>(old: readonly T[], fresh: readonly T[]): T[] => [
    ...old.filter((each) => !own.has(each.id)),
    ...fresh.filter((each) => own.has(each.id)),
  ];
  return {
    ...before,
    cards: merge(before.cards, now.cards),
    sheets: merge(before.sheets, now.sheets),
  };
}

function columnNews(column: Column, before: Moment, now: Moment): ColumnNews {
  const [was, is] = [seen(before), seen(now)];
  const news = { column, fresh: 0, gone: 0, moved: 0, changed: 0 };
  for (const [id, card] of is) {
    if (card.column !== column) continue;
    const old = was.get(id);
    if (!old) news.fresh += 1;
    else if (old.column !== column || old.category !== card.category) news.moved += 1;
    else if (old.words !== card.words) news.changed += 1;
  }
  for (const [id, old] of was) if (old.column === column && !is.has(id)) news.gone += 1;
  return news;
}

/** The cards that a reader meets: those that say something and are not folded away. */
function seen(moment: Moment): Map<string, Moment['cards'][number]> {
  const live = moment.cards.filter((card) => !card.shelved && isVisible(card.words));
  return new Map(live.map((card) => [card.id, card]));
}

function newNames(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...now].filter(([id]) => !before.has(id)).map(([, name]) => name);
}
