import type { NameId } from '@rundbord/shared/id';
import { isSameName } from '@rundbord/shared/meeting/name';
import { type FormEvent, useState } from 'react';
import { newId } from '../connection/new-id.ts';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useKnownNames } from '../source/useBoard.ts';
import { useRoleNames } from '../source/useRoleNames.ts';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** The names that followers do not read: those the house knows by itself, and those that were written down here. */
export function NamesPanel() {
  const message = useMessage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{message('names.title')}</summary>
      {isOpen ? (
        <div className={classes.panel}>
          <p className={classes.note}>{message('names.what')}</p>
          <SelfKnown />
          <OwnNames />
        </div>
      ) : null}
    </details>
  );
}

function SelfKnown() {
  const message = useMessage();
  const written = useKnownNames();
  const names = useRoleNames().filter(
    ({ name }, at, all) =>
      !written.some((each) => isSameName(each.name, name)) &&
      all.findIndex((each) => isSameName(each.name, name)) === at,
  );
  return (
    <>
      <h3 className={classes.note}>{message('names.self')}</h3>
      <ul className={classes.pairs}>
        {names.map(({ name, role }) => (
          <li key={name}>
            <Pair name={name} role={role} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Pair({ name, role }: { name: string; role: string }) {
  const message = useMessage();
  return <bdi>{message('names.pair', { name, role })}</bdi>;
}

function OwnNames() {
  const message = useMessage();
  const known = useKnownNames();
  const { wish, refused, isAsking } = useWish();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await wish({ kind: 'knowName', name, role, as: newId<NameId>() }))) return;
    setName('');
    setRole('');
  };

  return (
    <>
      {known.length > 0 ? <h3 className={classes.note}>{message('names.own')}</h3> : null}
      <ul className={classes.pairs}>
        {known.map((each) => (
          <li key={each.id} className={classes.person}>
            <Pair name={each.name} role={each.role} />
            <Button look="plain" onClick={() => wish({ kind: 'forgetName', as: each.id })}>
              {message('names.remove')}
              <span className="unseen"> {each.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form className={classes.form} onSubmit={add} noValidate>
        <Field
          label={message('names.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={message('names.role')}
          hint={message('names.roleHint')}
          value={role}
          onChange={(event) => setRole(event.target.value)}
        />
        <Refusal text={refused} />
        <Button type="submit" disabled={isAsking}>
          {message('common.add')}
        </Button>
      </form>
    </>
  );
}
