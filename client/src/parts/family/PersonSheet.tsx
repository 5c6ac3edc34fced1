import type { PersonId } from '@rundbord/shared/id';
import {
  type Gender,
  genders,
  type Life,
  lives,
  type Person,
  placeKinds,
} from '@rundbord/shared/person/person';
import { ageAsTyped, readTypedAge } from '@rundbord/shared/person/typed-person';
import { type FormEvent, useState } from 'react';
import { nowText } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useFamilyActs } from './family-acts-context.ts';
import { PersonBonds } from './PersonBonds.tsx';
import { PersonHome } from './PersonHome.tsx';
import classes from './PersonSheet.module.css';

/** Everything that can be said of one person, in words. */
export function PersonSheet({ id, onClose }: { id: PersonId; onClose: () => void }) {
  const person = useFamily().persons.find((each) => each.id === id);
  return person ? <Sheet key={id} person={person} onClose={onClose} /> : null;
}

function Sheet({ person, onClose }: { person: Person; onClose: () => void }) {
  const message = useMessage();
  const acts = useFamilyActs();
  const change = (facts: Parameters<typeof acts.changePerson>[1]) =>
    acts.changePerson(person.id, facts);
  const remove = () => {
    acts.removePerson(person.id);
    onClose();
  };
  return (
    <Dialog title={message('person.sheet')} onClose={onClose}>
      <NameAndAge person={person} />
      <PersonBonds person={person} />
      <PersonHome person={person} />
      <Choice<Gender>
        legend={message('person.gender.title')}
        options={genders.map((value) => ({ value, label: message(`person.gender.${value}`) }))}
        chosen={person.gender}
        onChoose={(gender) => change({ gender })}
      />
      <LifeChoice life={person.life} onChoose={(life) => change({ life })} />
      {person.life === 'dead' ? (
        <Choice
          legend={message('person.deathMark.title')}
          options={[
            { value: 'dagger', label: message('person.deathMark.dagger') },
            { value: 'cross', label: message('person.deathMark.cross') },
          ]}
          chosen={person.deathMark ?? null}
          onChoose={(deathMark) => change({ deathMark })}
        />
      ) : null}
      <Choice
        legend={message('person.focus.title')}
        options={[
          { value: 'yes', label: message('person.focus.yes') },
          { value: 'no', label: message('person.focus.no') },
        ]}
        chosen={person.isFocus ? 'yes' : 'no'}
        onChoose={(value) => change({ isFocus: value === 'yes' })}
      />
      <Choice
        legend={message('person.network.title')}
        options={[
          { value: 'yes', label: message('person.network.yes') },
          { value: 'no', label: message('person.network.no') },
        ]}
        chosen={person.inNetwork ? 'yes' : 'no'}
        onChoose={(value) => change({ inNetwork: value === 'yes' })}
      />
      <Choice
        legend={message('person.elsewhere.title')}
        options={[
          { value: 'none', label: message('person.elsewhere.none') },
          ...placeKinds.map((value) => ({ value, label: message(`person.elsewhere.${value}`) })),
        ]}
        chosen={person.elsewhere ?? 'none'}
        onChoose={(value) => change({ elsewhere: value === 'none' ? undefined : value })}
      />
      <div className={classes.row}>
        <Button onClick={remove}>{message('person.remove')}</Button>
      </div>
    </Dialog>
  );
}

const usualLives: readonly Life[] = ['living', 'dead', 'unborn'];

/** The rare answers, which hurt to read, are there when they are asked for. */
function LifeChoice({ life, onChoose }: { life: Life; onChoose: (life: Life) => void }) {
  const message = useMessage();
  const [isWhole, setWhole] = useState(!usualLives.includes(life));
  return (
    <div>
      <Choice<Life>
        legend={message('person.life.title')}
        options={(isWhole ? lives : usualLives).map((value) => ({
          value,
          label: message(`person.life.${value}`),
        }))}
        chosen={life}
        onChoose={onChoose}
      />
      {isWhole ? null : (
        <Button look="plain" onClick={() => setWhole(true)}>
          {message('person.life.more')}
        </Button>
      )}
    </div>
  );
}

/** Words are kept when the field is left, or with Enter. */
function NameAndAge({ person }: { person: Person }) {
  const message = useMessage();
  const acts = useFamilyActs();
  // What was not typed over follows the person: somebody else may be changing it now.
  const [name, setName] = useState<string | null>(null);
  const [age, setAge] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [isUnread, setUnread] = useState(false);
  const ageStands = ageAsTyped(person, (count) => message('person.months', { count }));
  const isDue = person.life === 'unborn';
  const isOtherAge = age !== null && age.trim() !== ageStands;
  const none = { born: undefined, age: undefined };
  const read = age?.trim() ? readTypedAge(age, nowText()) : none;
  const keep = () => {
    const facts = {
      ...(name === null ? {} : { name }),
      ...(role === null ? {} : { role }),
      // An age that was not typed over is as old as when it was said.
      ...(isOtherAge ? read : null),
    };
    if (Object.keys(facts).length > 0)
      acts.changePerson(person.id, {
        ...facts,
        ...('died' in facts ? { life: 'dead' as const } : {}),
      });
    setName(null);
    setRole(null);
    setUnread(read === null);
    if (read) setAge(null);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    keep();
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} onBlur={keep}>
      <Field
        label={message('person.name')}
        value={name ?? person.name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={message(isDue ? 'person.due' : 'person.age')}
        hint={message(isDue ? 'person.dueHint' : 'person.ageHint')}
        value={age ?? ageStands}
        refusal={isUnread && isOtherAge && !read ? message('person.ageUnread') : null}
        onChange={(event) => setAge(event.target.value)}
      />
      <Field
        label={message('person.role')}
        hint={message('person.roleHint')}
        value={role ?? person.role ?? ''}
        onChange={(event) => setRole(event.target.value)}
      />
    </form>
  );
}
