import './design/layers.css';
import { type BoardId, isId } from '@rundbord/shared/id';
import { DoorPage } from './door/DoorPage.tsx';
import { ListPage } from './list/ListPage.tsx';
import { loadTexts } from './message/load-texts.ts';
import { mount } from './mount.tsx';
import { NowherePage } from './parts/pages/NowherePage.tsx';
import { PhonePage } from './phone/PhonePage.tsx';

mount(<PhoneEntry />, loadTexts);

/** The small entry: the front door, a member's phone, and the board as a list. */
function PhoneEntry() {
  const [, place, board = ''] = location.pathname.split('/');
  if (place === 'm' && isId(board)) return <PhonePage board={board as BoardId} />;
  if (place === 'l' && isId(board)) return <ListPage board={board as BoardId} />;
  if (place === '' || place === 'j') return <DoorPage token={takeToken()} />;
  return <NowherePage />;
}

/** The token of the QR, taken out of the address so that it stands in no history and in no picture of the screen. */
function takeToken(): string | null {
  const token = location.pathname === '/j' ? location.hash.slice(1) : '';
  if (token) {
    history.replaceState(null, '', '/j');
    taken = token;
  }
  return taken;
}

let taken: string | null = null;
