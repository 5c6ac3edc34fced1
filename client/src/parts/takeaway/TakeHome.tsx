import type { BoardId } from '@rundbord/shared/id';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { TakeHomeDialog } from './TakeHomeDialog.tsx';

/** The way to everything that can be taken home. */
export function TakeHome({ board }: { board: BoardId }) {
  const message = useMessage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{message('export.open')}</Button>
      {isOpen ? <TakeHomeDialog board={board} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
