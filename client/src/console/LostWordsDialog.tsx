import { useEffect, useRef, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useMessage } from '../message/useMessage.ts';
import { type LostWords, lostWords, missingWords } from './lost-words.ts';
import { useSession } from './session-context.ts';

/** Words that were written here and did not reach the board, so that they can be written again. */
export function LostWordsDialog({ before, onClose }: { before: LostWords; onClose: () => void }) {
  const message = useMessage();
  const { table } = useSession();
  const { hasSynced } = useValue(table.state);
  const [missing, setMissing] = useState<string[]>([]);
  // Looked for once, in the first whole copy: whatever changes later was written by somebody, and not lost.
  const hasLooked = useRef(false);
  useEffect(() => {
    if (!hasSynced || hasLooked.current) return;
    hasLooked.current = true;
    setMissing(missingWords(before, lostWords(table.doc)));
  }, [hasSynced, before, table]);
  if (missing.length === 0) return null;
  return (
    <Dialog title={message('lost.title')} onClose={onClose}>
      <p>{message('lost.why')}</p>
      <ul>
        {missing.map((words) => (
          <li key={words}>
            <q dir="auto">{words}</q>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
