import { type PosterId, sheetOf } from '@rundbord/shared/wall/poster';
import { type FormEvent, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Field } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { useSheets } from '../source/useBoard.ts';
import classes from './StageTools.module.css';
import { useSession } from './session-context.ts';

/** What can be done with one sheet: its name, whether those who follow from afar see it, and taking it down. */
export function SheetTools({ id }: { id: PosterId }) {
  const message = useMessage();
  const { sheets } = useSession();
  const sheet = useSheets().find((each) => each.id === sheetOf(id));
  const [isNaming, setNaming] = useState(false);
  if (!sheet) return null;
  const isReleased = sheet.released !== undefined;
  return (
    <div className={classes.sheet} data-screen-only>
      <button type="button" className={classes.tool} onClick={() => setNaming(true)}>
        {message('sheet.rename')}
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-pressed={isReleased}
        onClick={() => sheets.release(sheet.id, !isReleased)}
      >
        {message(isReleased ? 'sheet.released' : 'sheet.release')}
      </button>
      <button type="button" className={classes.tool} onClick={() => sheets.shelve(sheet.id)}>
        {message('sheet.shelve')}
      </button>
      {isNaming ? (
        <NameDialog id={sheet.id} name={sheet.name} onClose={() => setNaming(false)} />
      ) : null}
    </div>
  );
}

function NameDialog({
  id,
  name: before,
  onClose,
}: {
  id: Parameters<ReturnType<typeof useSession>['sheets']['name']>[0];
  name: string;
  onClose: () => void;
}) {
  const message = useMessage();
  const say = useRefusal();
  const { sheets } = useSession();
  const [name, setName] = useState(before);
  const [refused, setRefused] = useState<string | null>(null);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const named = sheets.name(id, name);
    if (named.ok) onClose();
    else setRefused(say(named.refusal.code, named.refusal));
  };
  return (
    <Dialog title={message('sheet.rename')} onClose={onClose}>
      <form className={classes.form} onSubmit={keep}>
        <Field
          label={message('sheet.name')}
          value={name}
          refusal={refused}
          onChange={(event) => setName(event.target.value)}
        />
        <Button look="strong" type="submit">
          {message('sheet.keepName')}
        </Button>
      </form>
    </Dialog>
  );
}
