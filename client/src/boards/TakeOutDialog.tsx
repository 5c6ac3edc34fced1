import type { BoardId } from '@rundbord/shared/id';
import { useState } from 'react';
import { takeOut } from '../connection/board-file.ts';
import { offerFile } from '../connection/offer-file.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import classes from './Boards.module.css';

/** The whole board as a file, with a word on what is in it before it is saved. */
export function TakeOutDialog({ board, onClose }: { board: BoardId; onClose: () => void }) {
  const message = useMessage();
  const refusal = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const save = async () => {
    setAsking(true);
    const answer = await takeOut(board);
    setAsking(false);
    setRefused(answer.ok ? null : refusal(answer.refusal.code, answer.refusal));
    if (!answer.ok) return;
    offerFile(answer.value.file, answer.value.name);
    onClose();
  };
  return (
    <Dialog title={message('boards.file.outTitle')} onClose={onClose}>
      <div className={classes.form}>
        <p>{message('boards.file.outWhat')}</p>
        <p className={classes.note}>{message('boards.file.outRounds')}</p>
        <Button look="strong" onClick={save} disabled={isAsking}>
          {message('boards.file.outGo')}
        </Button>
        <Refusal text={refused} />
      </div>
    </Dialog>
  );
}
