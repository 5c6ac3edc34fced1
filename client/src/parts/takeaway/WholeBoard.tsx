import type { BoardId } from '@rundbord/shared/id';
import { useState } from 'react';
import { takeOut } from '../../connection/board-file.ts';
import { offerFile } from '../../connection/offer-file.ts';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import classes from './TakeHome.module.css';

/** The whole board as one file, with everything that only facilitators see: to move it to another house. */
export function WholeBoard({ board }: { board: BoardId }) {
  const message = useMessage();
  const say = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const save = async () => {
    const answer = await takeOut(board);
    setRefused(answer.ok ? null : say(answer.refusal.code, answer.refusal));
    if (answer.ok) offerFile(answer.value.file, answer.value.name);
  };
  return (
    <details>
      <summary>{message('boards.file.outTitle')}</summary>
      <div className={classes.audience}>
        <p className={classes.note}>{message('boards.file.outWhat')}</p>
        <p className={classes.note}>{message('boards.file.outRounds')}</p>
        <Button onClick={save}>{message('boards.file.outGo')}</Button>
        <Refusal text={refused} />
      </div>
    </details>
  );
}
