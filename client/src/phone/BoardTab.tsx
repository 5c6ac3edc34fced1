import { useValue } from '../connection/useValue.ts';
import { useMessage } from '../message/useMessage.ts';
import { BoardList } from '../parts/board/BoardList.tsx';
import { BoardNews } from '../parts/board/BoardNews.tsx';
import { FreezeButton } from '../parts/board/FreezeButton.tsx';
import { ListLink } from '../parts/board/ListLink.tsx';
import { Emergency } from './Emergency.tsx';
import { usePhone } from './phone-session.ts';

/** The whole board, as lists. */
export function BoardTab() {
  const message = useMessage();
  const { board, table } = usePhone();
  const { hasSynced } = useValue(table.state);
  return (
    <>
      <h1 className="unseen">{message('tab.board')}</h1>
      <ListLink board={board} />
      <FreezeButton />
      <BoardNews awareness={table.provider.awareness} isReady={hasSynced} />
      <BoardList />
      <Emergency />
    </>
  );
}
