import { type Column, columns } from '@rundbord/shared/card/category';
import type { ReactNode } from 'react';
import { EditableColumn } from './EditableColumn.tsx';
import classes from './EditableColumns.module.css';

/** The three columns where they are written. */
export function EditableColumns({ aside }: { aside: (column: Column) => ReactNode }) {
  return (
    <div className={classes.columns}>
      {columns.map((column) => (
        <EditableColumn key={column} column={column} aside={aside(column)} />
      ))}
    </div>
  );
}
