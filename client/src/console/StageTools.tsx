import { sheetPoster, type WallTarget } from '@rundbord/shared/wall/poster';
import { type FormEvent, useState } from 'react';
import { useValue } from '../connection/useValue.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Field } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { useSheets, useShelvedSheets } from '../source/useBoard.ts';
import { chooseCanvas, choosePlain, mayUseCanvas, plainReason } from '../stage/stage-choice.ts';
import classes from './StageTools.module.css';
import { useSession } from './session-context.ts';

/** What a facilitator does with the wall as a whole: bring everyone's eyes here, hang a sheet, and with or without a canvas. */
export function StageTools({ go }: { go: (target: WallTarget) => void }) {
  const message = useMessage();
  const session = useSession();
  const looking = useValue(session.looking);
  const reason = useValue(plainReason);
  const [isHanging, setHanging] = useState(false);
  return (
    <>
      <button type="button" className={classes.tool} onClick={() => session.gather(looking)}>
        {message('wall.gather')}
      </button>
      <button type="button" className={classes.tool} onClick={() => setHanging(true)}>
        {message('sheet.new')}
      </button>
      {reason === null ? (
        <button type="button" className={classes.tool} onClick={choosePlain}>
          {message('stage.plain')}
        </button>
      ) : reason === 'off' ? null : (
        <button
          type="button"
          className={classes.tool}
          disabled={!mayUseCanvas()}
          onClick={chooseCanvas}
        >
          {message('stage.canvas')}
        </button>
      )}
      {reason === 'licence' || reason === 'failed' ? (
        <p className={classes.why} role="status">
          {message(`stage.why.${reason}`)}
        </p>
      ) : null}
      {isHanging ? <SheetDialog go={go} onClose={() => setHanging(false)} /> : null}
    </>
  );
}

/** A new sheet by name, and those that were taken down. */
function SheetDialog({ go, onClose }: { go: (target: WallTarget) => void; onClose: () => void }) {
  const message = useMessage();
  const say = useRefusal();
  const { sheets } = useSession();
  const count = useSheets().length;
  const shelved = useShelvedSheets();
  const [name, setName] = useState(message('sheet.unnamed', { number: count + 1 }));
  const [refused, setRefused] = useState<string | null>(null);
  const hang = (event: FormEvent) => {
    event.preventDefault();
    const added = sheets.add(name);
    if (!added.ok) return setRefused(say(added.refusal.code, added.refusal));
    go(sheetPoster(added.value));
    onClose();
  };
  return (
    <Dialog title={message('sheet.new')} onClose={onClose}>
      <form className={classes.form} onSubmit={hang}>
        <Field
          label={message('sheet.name')}
          value={name}
          refusal={refused}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <Button look="strong" type="submit">
          {message('sheet.hang')}
        </Button>
      </form>
      {shelved.length > 0 ? (
        <section className={classes.form}>
          <h3 className={classes.heading}>{message('sheet.shelved')}</h3>
          {shelved.map((sheet) => (
            <Button
              key={sheet.id}
              onClick={() => {
                sheets.restore(sheet.id);
                go(sheetPoster(sheet.id));
                onClose();
              }}
            >
              {message('sheet.restore', { name: sheet.name })}
            </Button>
          ))}
        </section>
      ) : null}
    </Dialog>
  );
}
