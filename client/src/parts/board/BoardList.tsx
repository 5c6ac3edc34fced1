import { columns } from '@rundbord/shared/card/category';
import { ColumnList } from '../columns/ColumnList.tsx';
import { ColumnsInk } from '../columns/ColumnsInk.tsx';
import { SheetList } from '../sheets/SheetList.tsx';
import classes from './BoardList.module.css';

/** Everything that hangs on the wall as headings and lists. Each poster's part is marked with its name, so that a page
 *  can go there. */
export function BoardList({ hasShelf = false }: { hasShelf?: boolean }) {
  return (
    <div className={classes.board}>
      <div className={classes.board} data-poster="columns">
        {columns.map((column) => (
          <ColumnList key={column} column={column} hasShelf={hasShelf} />
        ))}
        <ColumnsInk />
      </div>
      <SheetList />
    </div>
  );
}
