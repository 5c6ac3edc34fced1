import type { PersonId, TieId } from '@rundbord/shared/id';
import { type HealthKind, healthKinds, type TieKind, tieKinds } from '@rundbord/shared/person/tie';
import { useState } from 'react';
import { newId } from '../connection/new-id.ts';
import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { Select } from '../design/Select.tsx';
import { useMessage } from '../message/useMessage.ts';
import { usePersonName } from '../parts/family/usePersonName.ts';
import { useTieWords } from '../parts/family/useTieWords.ts';
import { useFamily } from '../source/useFamily.ts';
import { useShownTies, useTies } from '../source/useTies.ts';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** Relationship lines, illness, violence: for facilitators alone, and shown to the room one at a time. */
export function TiesPanel() {
  const message = useMessage();
  const [isOpen, setOpen] = useState(false);
  const { persons } = useFamily();
  const shown = useShownTies();
  if (persons.length === 0) return null;
  return (
    <details
      className={classes.fold}
      open={isOpen || shown.length > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{message('tie.title')}</summary>
      <div className={classes.panel}>
        <p className={classes.note}>{message('tie.what')}</p>
        <Known />
        <NewTie />
      </div>
    </details>
  );
}

function Known() {
  const message = useMessage();
  const ties = useTies();
  const shown = useShownTies();
  const { wish, refused } = useWish();
  const say = useTieWords();
  return (
    <>
      <ul className={classes.list}>
        {ties.map((tie) => {
          const isShown = shown.some((each) => each.id === tie.id);
          return (
            <li key={tie.id} className={classes.row}>
              <p>{say(tie)}</p>
              <div className={classes.buttons}>
                <Button
                  aria-pressed={isShown}
                  look={isShown ? 'strong' : 'kind'}
                  onClick={() => wish({ kind: 'showTie', tie: tie.id, shown: !isShown })}
                >
                  {message(isShown ? 'tie.hide' : 'tie.show')}
                </Button>
                <Button look="plain" onClick={() => wish({ kind: 'removeTie', tie: tie.id })}>
                  {message('bond.remove')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Refusal text={refused} />
    </>
  );
}

function NewTie() {
  const message = useMessage();
  const nameOf = usePersonName();
  const { persons } = useFamily();
  const { wish, refused } = useWish();
  const [kind, setKind] = useState<TieKind | HealthKind>('close');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isSuspected, setSuspected] = useState(false);
  const isMark = healthKinds.some((each) => each === kind);
  const people = [
    { value: '', label: message('bond.choose') },
    ...persons.map(({ id }) => ({ value: id as string, label: nameOf(id) })),
  ];
  const isReady = from !== '' && (isMark || (to !== '' && to !== from));
  const keep = async () => {
    const suspected = isSuspected ? { isSuspected } : {};
    const facts = isMark
      ? { kind: kind as HealthKind, of: from as PersonId, ...suspected }
      : { kind: kind as TieKind, from: from as PersonId, to: to as PersonId, ...suspected };
    if (!(await wish({ kind: 'putTie', tie: newId<TieId>(), facts }))) return;
    setFrom('');
    setTo('');
    setSuspected(false);
  };
  return (
    <div className={classes.panel}>
      <Select label={message('tie.from')} value={from} options={people} onChoose={setFrom} />
      <Select
        label={message('tie.kind.title')}
        value={kind}
        options={[...tieKinds, ...healthKinds].map((value) => ({
          value,
          label: message(`tie.kind.${value}`),
        }))}
        onChoose={setKind}
      />
      {isMark ? null : (
        <Select label={message('tie.to')} value={to} options={people} onChoose={setTo} />
      )}
      <label>
        <input
          type="checkbox"
          checked={isSuspected}
          onChange={(event) => setSuspected(event.target.checked)}
        />{' '}
        {message('tie.isSuspected')}
      </label>
      <Button disabled={!isReady} onClick={keep}>
        {message('tie.keep')}
      </Button>
      <Refusal text={refused} />
    </div>
  );
}
