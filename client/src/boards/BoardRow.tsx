import type { BoardId } from '@rundbord/shared/id';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { AccessDialog } from './AccessDialog.tsx';
import classes from './Boards.module.css';
import { TakeOutDialog } from './TakeOutDialog.tsx';

/** A board as the list of boards tells it. */
export type BoardSummary = {
  id: BoardId;
  children: string[];
  createdAt: string;
  meetings: number;
  openSince: string | null;
  lastHeld: string | null;
};

/** One board: whose it is, how far it has come, and the way in. */
export function BoardRow({ board }: { board: BoardSummary }) {
  const message = useMessage();
  const format = useFormat();
  const [isSharing, setSharing] = useState(false);
  const [isTakingOut, setTakingOut] = useState(false);
  const names = format.list(board.children);
  const when = board.openSince
    ? message('boards.openNow', { time: format.time(board.openSince) })
    : board.lastHeld
      ? message('boards.held', { count: board.meetings, day: format.day(board.lastHeld) })
      : message('boards.fresh');
  return (
    <div className={classes.row}>
      <div>
        <h2 className={classes.name}>
          <bdi>{names}</bdi>
        </h2>
        <p className={classes.note}>{when}</p>
      </div>
      <div className={classes.actions}>
        <Button look="plain" onClick={() => setTakingOut(true)}>
          {message('boards.file.out')}
          <span className="unseen"> {names}</span>
        </Button>
        <Button onClick={() => setSharing(true)}>
          {message('access.title')}
          <span className="unseen"> {names}</span>
        </Button>
        <a className={classes.open} href={`/c/${board.id}`}>
          {message('boards.open')}
          <span className="unseen"> {names}</span>
        </a>
      </div>
      {isSharing ? <AccessDialog board={board.id} onClose={() => setSharing(false)} /> : null}
      {isTakingOut ? <TakeOutDialog board={board.id} onClose={() => setTakingOut(false)} /> : null}
    </div>
  );
}
