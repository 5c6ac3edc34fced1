import { isSameParty, type Party, partyKey } from '@rundbord/shared/plan/party';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanPeople } from '../../source/usePlan.ts';
import classes from './PlanField.module.css';

const other = 'other';

/** Who it is: of those the board knows, or somebody written. Children are not among them. */
export function PlanParties({
  label,
  value,
  onChoose,
}: {
  label: string;
  value: readonly Party[];
  onChoose: (parties: Party[] | null) => void;
}) {
  const message = useMessage();
  const people = usePlanPeople();
  const [name, setName] = useState<string | null>(null);
  const free = people.known.filter((party) => !value.some((each) => isSameParty(each, party)));
  const add = (party: Party) => onChoose([...value, party]);
  const write = () => {
    if (name?.trim()) add({ name: name.trim() });
    setName(null);
  };
  return (
    <fieldset className={classes.boxes}>
      <legend className={classes.legend}>{label}</legend>
      {value.length > 0 ? (
        <ul className={classes.chips}>
          {value.map((party) => (
            <li key={partyKey(party)}>
              <button
                type="button"
                className={classes.chip}
                onClick={() => {
                  const left = value.filter((each) => !isSameParty(each, party));
                  onChoose(left.length > 0 ? left : null);
                }}
              >
                <bdi>{people.nameOf(party)}</bdi>
                <span className="unseen"> {message('when.takeAway')}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Select<string>
        label={message('party.add')}
        value=""
        options={[
          { value: '', label: message('common.choose') },
          ...free.map((party) => ({ value: partyKey(party), label: people.nameOf(party) })),
          { value: other, label: message('party.other') },
        ]}
        onChoose={(key) => {
          if (key === other) return setName('');
          const party = free.find((each) => partyKey(each) === key);
          if (party) add(party);
        }}
      />
      {name === null ? null : (
        <div className={classes.times}>
          <Field
            label={message('party.name')}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') write();
            }}
          />
          <Button onClick={write}>{message('common.add')}</Button>
        </div>
      )}
    </fieldset>
  );
}
