import type { PosterId } from '@rundbord/shared/wall/poster';
import { ColumnsPoster } from '../columns/ColumnsPoster.tsx';
import { SheetPoster } from '../sheets/SheetPoster.tsx';

/** Any poster as those who only look see it. */
export function Poster({ id }: { id: PosterId }) {
  return id === 'columns' ? <ColumnsPoster /> : <SheetPoster id={id} />;
}
