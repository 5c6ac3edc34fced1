import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import classes from './PersonSheet.module.css';
import { offerFile, pngFile, svgFile } from './save-picture.ts';
import { useGenogram } from './useGenogram.ts';

/** The drawing as a picture to take along: what the room sees, and nothing that only facilitators know. */
export function SaveFamily({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const { persons } = useFamily();
  const { drawing } = useGenogram();
  const [isBusy, setBusy] = useState(false);
  const said = {
    title: message('family.title'),
    description: message('family.picture', { count: persons.length }),
  };
  const save = (make: () => Promise<Blob>, ending: string) => async () => {
    setBusy(true);
    offerFile(await make(), `${message('family.title')}.${ending}`);
    setBusy(false);
    onClose();
  };
  return (
    <Dialog title={message('family.save')} onClose={onClose}>
      <p>{message('family.saveWhat')}</p>
      <div className={classes.row}>
        <Button
          disabled={isBusy}
          onClick={save(
            async () => new Blob([await svgFile(drawing, said)], { type: 'image/svg+xml' }),
            'svg',
          )}
        >
          {message('family.svg')}
        </Button>
        <Button disabled={isBusy} onClick={save(() => pngFile(drawing, said), 'png')}>
          {message('family.png')}
        </Button>
      </div>
    </Dialog>
  );
}
