import type { PersonId } from '@rundbord/shared/id';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './PlaceSheet.module.css';
import { useCircleNames } from './useCircleNames.ts';

/** Asks before somebody of the family stands among the professionals, who are not counted. */
export function AskRim({ id, onYes, onNo }: { id: PersonId; onYes: () => void; onNo: () => void }) {
  const message = useMessage();
  const { nameOf } = useCircleNames();
  return (
    <Dialog title={message('network.rimAsk', { name: nameOf(id) })} onClose={onNo}>
      <p>{message('network.rimWhat')}</p>
      <div className={classes.row}>
        <Button onClick={onYes}>{message('network.rimYes')}</Button>
        <Button look="strong" onClick={onNo}>
          {message('network.rimNo')}
        </Button>
      </div>
    </Dialog>
  );
}
