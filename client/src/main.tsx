import './design/layers.css';
import { type BoardId, isId } from '@rundbord/shared/id';
import { BoardsPage } from './boards/BoardsPage.tsx';
import { SignInPage } from './boards/SignInPage.tsx';
import { ConsolePage } from './console/ConsolePage.tsx';
import { FollowerPage } from './follower/FollowerPage.tsx';
import { InvitationPage } from './follower/InvitationPage.tsx';
import { takeFollowToken } from './follower/take-token.ts';
import { loadDeskTexts } from './message/load-desk-texts.ts';
import { mount } from './mount.tsx';
import { NowherePage } from './parts/pages/NowherePage.tsx';
import { WallPage } from './wall/WallPage.tsx';

mount(<StaffEntry />, loadDeskTexts);

/** The entry of staff and of those who follow from afar: sign-in, boards, console, wall, and the wall seen from afar. */
function StaffEntry() {
  const [, place, board = ''] = location.pathname.split('/');
  if (place === 's') return <SignInPage />;
  if (place === 'boards') return <BoardsPage />;
  if (place === 'c' && isId(board)) return <ConsolePage board={board as BoardId} />;
  if (place === 'w' && isId(board)) return <WallPage board={board as BoardId} />;
  if (place === 'f' && isId(board)) return <FollowerPage board={board as BoardId} />;
  if (place === 'f' && board === '') return <InvitationPage token={takeFollowToken()} />;
  return <NowherePage />;
}
