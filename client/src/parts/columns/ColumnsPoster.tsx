import { columns } from '@rundbord/shared/card/category';
import { ColumnList } from './ColumnList.tsx';
import classes from './ColumnsPoster.module.css';

/** The three columns side by side, to be read. */
export function ColumnsPoster() {
  return (
    <div className={classes.columns}>
      {columns.map((column) => (
        <div key={column} className={classes.column}>
          <ColumnList column={column} />
        </div>
      ))}
    </div>
  );
}
