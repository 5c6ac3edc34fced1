import type { SetId } from '@rundbord/shared/id';
import type { ScaleKind } from '@rundbord/shared/scaling/scale-kind';
import { setTitleLimit } from '@rundbord/shared/scaling/statement-set';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useBoardFacts } from '../../source/useBoard.ts';
import classes from './SetSheet.module.css';

/** Beginning a set: its short name, and for wellbeing the child. The usual words for 10 and 0 stand there to be changed. */
export function NewSet({
  kind,
  onClose,
  onMade,
}: {
  kind: ScaleKind;
  onClose: () => void;
  onMade: (id: SetId) => void;
}) {
  const message = useMessage();
  const children = useBoardFacts()?.children ?? [];
  const { ask, refused, isAsking } = useAsking();
  const [child, setChild] = useState(children[0] ?? '');
  const isFor = kind === 'wellbeing';
  const [title, setTitle] = useState('');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const set = newId<SetId>();
    const named = isFor ? child : title;
    const granted = await ask({
      kind: 'putSet',
      set,
      of: kind,
      title: named,
      ...(isFor ? { child } : {}),
      ten: message(`goals.ten.${kind}`, { child }),
      zero: message(`goals.zero.${kind}`, { child }),
    });
    if (granted) onMade(set);
  };
  return (
    <Dialog title={message(`set.kind.${kind}`)} onClose={onClose}>
      <form className={classes.sheet} onSubmit={make} noValidate>
        {isFor ? (
          <Select
            label={message('goals.child')}
            value={child}
            options={children.map((name) => ({ value: name, label: name }))}
            onChoose={setChild}
          />
        ) : (
          <Field
            label={message('goals.newTitle')}
            hint={message('goals.titleHint')}
            value={title}
            maxLength={setTitleLimit}
            dir="auto"
            autoComplete="off"
            refusal={refused}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
        {isFor ? <Refusal text={refused} /> : null}
        <div className={classes.row}>
          <Button type="submit" look="strong" disabled={isAsking}>
            {message('goals.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
