import './design/layers.css';
import { type BoardId, isId } from '@rundbord/shared/id';
import { BoardsPage } from './boards/BoardsPage.tsx';
import { SignInPage } from './boards/SignInPage.tsx';
import { ConsolePage } from './console/ConsolePage.tsx';
import { mount } from './mount.tsx';
import { NowherePage } from './parts/pages/NowherePage.tsx';
import { WallPage } from './wall/WallPage.tsx';

mount(<StaffEntry />);

/** The entry of staff: sign-in, boards, console and wall. */
function StaffEntry() {
  const [, place, board = ''] = location.pathname.split('/');
  if (place === 's') return <SignInPage />;
  if (place === 'boards') return <BoardsPage />;
  if (place === 'c' && isId(board)) return <ConsolePage board={board as BoardId} />;
  if (place === 'w' && isId(board)) return <WallPage board={board as BoardId} />;
  return <NowherePage />;
}
