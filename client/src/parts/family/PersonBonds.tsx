import type { PersonId } from '@rundbord/shared/id';
import {
  type Couple,
  coupleKinds,
  coupleStates,
  type Descent,
  descentKinds,
} from '@rundbord/shared/person/bond';
import type { Person } from '@rundbord/shared/person/person';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { SmallField } from '../../design/SmallField.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useFamilyActs } from './family-acts-context.ts';
import classes from './PersonSheet.module.css';
import { usePersonName } from './usePersonName.ts';

/** Whose partner, child and parent somebody is, and as what. */
export function PersonBonds({ person }: { person: Person }) {
  const message = useMessage();
  const { couples, descents } = useFamily();
  const own = couples.filter(({ one, other }) => one === person.id || other === person.id);
  const parents = descents.filter(({ child }) => child === person.id);
  return (
    <section className={classes.form}>
      <h3 className={classes.heading}>{message('bond.title')}</h3>
      {own.map((couple) => (
        <CoupleRow key={couple.id} couple={couple} of={person.id} />
      ))}
      {parents.map((descent) => (
        <DescentRow key={descent.id} descent={descent} />
      ))}
      <NewBond person={person} />
    </section>
  );
}

function CoupleRow({ couple, of }: { couple: Couple; of: PersonId }) {
  const message = useMessage();
  const acts = useFamilyActs();
  const nameOf = usePersonName();
  const other = couple.one === of ? couple.other : couple.one;
  const year = (field: 'since' | 'ended' | 'again') => (
    <SmallField
      label={message(`couple.${field}`)}
      width="year"
      inputMode="numeric"
      maxLength={4}
      defaultValue={couple[field] ?? ''}
      onBlur={({ target }) => {
        const value = Number(target.value);
        acts.changeCouple(couple.id, {
          [field]: value >= 1700 && value <= 2200 ? value : undefined,
        });
      }}
    />
  );
  return (
    <fieldset className={classes.bond}>
      <legend>{message('couple.with', { name: nameOf(other) })}</legend>
      <Select
        label={message('couple.kind.title')}
        value={couple.kind}
        options={coupleKinds.map((value) => ({ value, label: message(`couple.kind.${value}`) }))}
        onChoose={(kind) => acts.changeCouple(couple.id, { kind })}
      />
      <Select
        label={message('couple.state.title')}
        value={couple.state}
        options={coupleStates.map((value) => ({ value, label: message(`couple.state.${value}`) }))}
        onChoose={(state) => acts.changeCouple(couple.id, { state })}
      />
      {year('since')}
      {couple.state === 'together' ? null : year('ended')}
      {couple.state.startsWith('again') ? year('again') : null}
      <Button look="plain" onClick={() => acts.partCouple(couple.id)}>
        {message('bond.remove')}
      </Button>
    </fieldset>
  );
}

function DescentRow({ descent }: { descent: Descent }) {
  const message = useMessage();
  const acts = useFamilyActs();
  const { descents } = useFamily();
  const nameOf = usePersonName();
  const name = descent.otherParent
    ? message('descent.two', { one: nameOf(descent.parent), other: nameOf(descent.otherParent) })
    : nameOf(descent.parent);
  const siblings = descents.filter(
    (each) =>
      each.id !== descent.id &&
      each.parent === descent.parent &&
      each.otherParent === descent.otherParent,
  );
  const twins = descents.filter((each) => descent.twins && each.twins === descent.twins);
  const identical = twins.filter((each) => each.identical);
  return (
    <fieldset className={classes.bond}>
      <legend>{message('descent.of', { name })}</legend>
      <Select
        label={message('descent.kind.title')}
        value={descent.kind}
        options={descentKinds.map((value) => ({ value, label: message(`descent.kind.${value}`) }))}
        onChoose={(kind) => acts.changeDescent(descent.id, { kind })}
      />
      {siblings.length > 0 ? (
        <Select
          label={message('descent.twin')}
          value={siblings.find((each) => each.twins && each.twins === descent.twins)?.id ?? 'none'}
          options={[
            { value: 'none', label: message('descent.noTwin') },
            ...siblings.map((each) => ({ value: each.id as string, label: nameOf(each.child) })),
          ]}
          onChoose={(value) =>
            acts.bornTogether(descent.id, siblings.find((each) => each.id === value)?.id ?? null)
          }
        />
      ) : null}
      {twins.length > 1 ? (
        <label>
          <input
            type="checkbox"
            checked={identical.length > 0}
            onChange={({ target }) => {
              // One of them tells it for all.
              for (const each of target.checked ? [descent] : identical)
                acts.changeDescent(each.id, { identical: target.checked || undefined });
            }}
          />{' '}
          {message('descent.identical')}
        </label>
      ) : null}
      <Button look="plain" onClick={() => acts.partDescent(descent.id)}>
        {message('bond.remove')}
      </Button>
    </fieldset>
  );
}

/** A bond to somebody who is drawn already. */
function NewBond({ person }: { person: Person }) {
  const message = useMessage();
  const say = useRefusal();
  const acts = useFamilyActs();
  const nameOf = usePersonName();
  const { persons } = useFamily();
  const [to, setTo] = useState<string>('');
  const [refused, setRefused] = useState<string | null>(null);
  const other = persons.find((each) => each.id === to);
  const others = persons.filter((each) => each.id !== person.id);
  if (others.length === 0) return null;
  const join = (act: (id: PersonId) => { ok: true } | { ok: false; refusal: { code: string } }) => {
    if (!other) return;
    const done = act(other.id);
    setRefused(done.ok ? null : say(done.refusal.code, done.refusal));
    if (done.ok) setTo('');
  };
  return (
    <div className={classes.line}>
      <Select
        label={message('bond.to')}
        value={to}
        options={[
          { value: '', label: message('bond.choose') },
          ...others.map(({ id }) => ({ value: id as string, label: nameOf(id) })),
        ]}
        onChoose={setTo}
      />
      {other ? (
        <div className={classes.row}>
          <Button onClick={() => join((id) => acts.joinCouple(person.id, id))}>
            {message('bond.asPartner')}
          </Button>
          <Button onClick={() => join((id) => acts.joinParent(person.id, id))}>
            {message('bond.asParent')}
          </Button>
          <Button onClick={() => join((id) => acts.joinParent(id, person.id))}>
            {message('bond.asChild')}
          </Button>
        </div>
      ) : null}
      <Refusal text={refused} />
    </div>
  );
}
