import { type HouseholdId, isId } from '@rundbord/shared/id';
import type { Person } from '@rundbord/shared/person/person';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useFamilyActs } from './family-acts-context.ts';
import classes from './PersonSheet.module.css';

/** With whom somebody lives, for good and at times. Never an address. */
export function PersonHome({ person }: { person: Person }) {
  const message = useMessage();
  const acts = useFamilyActs();
  const { households } = useFamily();
  const [label, setLabel] = useState('');
  const [words, setWords] = useState(person.alsoHome?.words ?? '');
  const others = households.filter((household) => household.id !== person.home);
  const found = () => {
    acts.makeHousehold(label.trim() || message('home.unnamed'), [person.id]);
    setLabel('');
  };
  return (
    <>
      <Choice
        legend={message('home.title')}
        options={[
          { value: 'none', label: message('home.none') },
          ...households.map(({ id, label: name }) => ({ value: id as string, label: name })),
        ]}
        chosen={person.home ?? 'none'}
        onChoose={(value) =>
          acts.changePerson(person.id, { home: isId(value) ? (value as HouseholdId) : undefined })
        }
      />
      <div className={classes.line}>
        <Field
          label={message('home.new')}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Button onClick={found}>{message('home.make')}</Button>
      </div>
      {others.length > 0 ? (
        <>
          <Choice
            legend={message('home.also')}
            options={[
              { value: 'none', label: message('home.alsoNone') },
              ...others.map(({ id, label: name }) => ({ value: id as string, label: name })),
            ]}
            chosen={person.alsoHome?.household ?? 'none'}
            onChoose={(value) =>
              acts.changePerson(person.id, {
                alsoHome: isId(value) ? { household: value as HouseholdId, words } : undefined,
              })
            }
          />
          {person.alsoHome ? (
            <Field
              label={message('home.when')}
              hint={message('home.whenHint')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onBlur={() =>
                person.alsoHome &&
                acts.changePerson(person.id, { alsoHome: { ...person.alsoHome, words } })
              }
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}
