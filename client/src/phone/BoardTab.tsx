import { columns } from '@rundbord/shared/card/category';
import { useMessage } from '../message/useMessage.ts';
import { ColumnList } from '../parts/columns/ColumnList.tsx';
import { Emergency } from './Emergency.tsx';

/** The whole board, as lists. */
export function BoardTab() {
  const message = useMessage();
  return (
    <>
      <h1 className="unseen">{message('tab.board')}</h1>
      {columns.map((column) => (
        <ColumnList key={column} column={column} />
      ))}
      <Emergency />
    </>
  );
}
