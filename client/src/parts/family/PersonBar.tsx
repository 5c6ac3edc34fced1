import type { PersonId } from '@rundbord/shared/id';
import type { FamilyRefusal } from '@rundbord/shared/person/family-hand';
import type { Gender, Person } from '@rundbord/shared/person/person';
import { ageAsTyped, typedChange } from '@rundbord/shared/person/typed-person';
import type { Result } from '@rundbord/shared/result';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { nowText } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import classes from './FamilyPoster.module.css';
import { useFamilyActs } from './family-acts-context.ts';
import { usePersonName } from './usePersonName.ts';

const quickGenders: readonly Gender[] = ['female', 'male', 'unknown'];

/** What can be done at once with the person who is chosen: name and age in one line, and whoever belongs to them. */
export function PersonBar({
  person,
  isFresh,
  onAdded,
  onPartner,
  onMore,
  onDone,
  children,
}: {
  person: Person;
  isFresh: boolean;
  onAdded: (made: Result<PersonId, FamilyRefusal>) => void;
  onPartner: (of: PersonId, partner: PersonId) => void;
  onMore: () => void;
  onDone: () => void;
  /** What is asked now. */
  children?: ReactNode;
}) {
  const message = useMessage();
  const acts = useFamilyActs();
  const { id } = person;
  const nameOf = usePersonName();
  const partners = useFamily().couples.flatMap(({ one, other }) =>
    one === id ? [other] : other === id ? [one] : [],
  );
  const [draft, setDraft] = useState<string | null>(null);
  const typed =
    draft ??
    `${person.name} ${ageAsTyped(person, (count) => message('person.months', { count }))}`.trim();
  const field = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isFresh) field.current?.querySelector('input')?.focus();
  }, [isFresh]);
  const keep = () => {
    const change = draft === null ? null : typedChange(person, draft, nowText());
    if (change) acts.changePerson(id, change);
    setDraft(null);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    keep();
  };
  const add = (made: () => Result<PersonId, FamilyRefusal>) => () => {
    keep();
    onAdded(made());
  };
  const addPartner = () => {
    const made = acts.addPartner(id);
    if (made.ok) onPartner(id, made.value);
    return made;
  };
  return (
    <div className={classes.bar} data-screen-only data-live>
      <form ref={field} className={classes.quick} onSubmit={onSubmit} onBlur={keep}>
        <Field
          label={message('family.who')}
          hint={message('family.whoHint')}
          value={typed}
          onChange={(event) => setDraft(event.target.value)}
        />
      </form>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend would stand above the three. */}
      <div role="group" aria-label={message('person.gender.title')} className={classes.segments}>
        {quickGenders.map((gender) => (
          <Button
            key={gender}
            look={person.gender === gender ? 'strong' : 'plain'}
            aria-pressed={person.gender === gender}
            onClick={() => acts.changePerson(id, { gender })}
          >
            {message(`person.gender.${gender}`)}
          </Button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend would stand above the buttons. */}
      <div role="group" aria-label={message('family.adds')} className={classes.group}>
        <span aria-hidden="true">{message('family.adds')}</span>
        <Button onClick={add(addPartner)}>{message('family.partner')}</Button>
        <Button onClick={add(() => acts.addChild(id))}>{message('family.child')}</Button>
        {partners.length > 1
          ? partners.map((partner) => (
              <Button
                key={partner}
                onClick={add(() => acts.addChild(id, { withPartner: partner }))}
              >
                {message('family.childWith', { name: nameOf(partner) })}
              </Button>
            ))
          : null}
        <Button onClick={add(() => acts.addParent(id))}>{message('family.parent')}</Button>
        <Button onClick={add(() => acts.addSibling(id))}>{message('family.sibling')}</Button>
      </div>
      <div className={`${classes.group} ${classes.last}`}>
        <Button onClick={onMore}>{message('card.more')}</Button>
        <Button look="plain" onClick={onDone}>
          {message('common.close')}
        </Button>
      </div>
      {children}
    </div>
  );
}
