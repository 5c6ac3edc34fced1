import { toGedcom7 } from '@rundbord/shared/person/gedcom/to-gedcom';
import { useMemo, useState } from 'react';
import { offerFile } from '../../connection/offer-file.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import classes from './PersonSheet.module.css';
import { pngFile, svgFile } from './save-picture.ts';
import { useGenogram } from './useGenogram.ts';

/** The drawing to take along: what the room sees, and nothing that only facilitators know. */
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
      <AsTree onDone={onClose} />
    </Dialog>
  );
}

/** As a family tree for other programs, with what such a file cannot carry. */
function AsTree({ onDone }: { onDone: () => void }) {
  const message = useMessage();
  const family = useFamily();
  const [isAll, setAll] = useState(false);
  const { text, lost } = useMemo(
    () => toGedcom7(family, { living: isAll ? 'all' : 'names' }),
    [family, isAll],
  );
  return (
    <section className={classes.form}>
      <h3 className={classes.heading}>{message('family.tree')}</h3>
      <label>
        <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />{' '}
        {message('family.treeAll')}
      </label>
      {lost.length > 0 ? (
        <>
          <p>{message('family.treeLost')}</p>
          <ul>
            {lost.map(({ what, count }) => (
              <li key={what}>{message(`family.file.lost.${what}`, { count })}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Button
        onClick={() => {
          offerFile(new Blob([text], { type: 'text/plain' }), `${message('family.title')}.ged`);
          onDone();
        }}
      >
        {message('family.treeSave')}
      </Button>
    </section>
  );
}
