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
  if (!hasSynced) return null;
  const missing = missingWords(before, lostWords(table.doc));
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
