import type { PersonId } from '@rundbord/shared/id';
import type { FamilyRefusal } from '@rundbord/shared/person/family-hand';
import type { Result } from '@rundbord/shared/result';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useBoardFacts } from '../../source/useBoard.ts';
import { useDrawnFamily } from '../../source/useFamily.ts';
import { AlsoParent } from './AlsoParent.tsx';
import classes from './FamilyPoster.module.css';
import { useFamilyActs } from './family-acts-context.ts';
import { PersonBar } from './PersonBar.tsx';
import { PersonPicture } from './PersonPicture.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { ReadTree } from './ReadTree.tsx';
import { SaveFamily } from './SaveFamily.tsx';
import { TypedFamily } from './TypedFamily.tsx';

/** The family where it is drawn: press a person, and add whoever belongs to them in one step. */
export function EditableFamily() {
  const message = useMessage();
  const say = useRefusal();
  const acts = useFamilyActs();
  const { persons } = useDrawnFamily();
  const [chosen, setChosen] = useState<{ id: PersonId; isFresh: boolean } | null>(null);
  const [sheet, setSheet] = useState<PersonId | null>(null);
  const [isTyping, setTyping] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [isReading, setReading] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [joined, setJoined] = useState<{ first: PersonId; second: PersonId } | null>(null);
  const person = persons.find((each) => each.id === chosen?.id) ?? null;
  const added = (made: Result<PersonId, FamilyRefusal>) => {
    setRefused(made.ok ? null : say(made.refusal.code, made.refusal));
    if (made.ok) setChosen({ id: made.value, isFresh: true });
  };

  return (
    <PosterFrame name={message('family.title')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{message('family.title')}</h2>
        <div className={classes.tools} data-screen-only>
          {persons.length > 0 ? (
            <Button onClick={() => setSaving(true)}>{message('family.save')}</Button>
          ) : null}
          <Button onClick={() => setReading(true)}>{message('family.treeRead')}</Button>
          <Button onClick={() => setTyping(true)}>{message('lines.title')}</Button>
          <Button onClick={() => added(acts.addPerson())}>{message('family.addPerson')}</Button>
          {persons.some((each) => each.x !== undefined) ? (
            <Button onClick={acts.tidy}>{message('family.tidy')}</Button>
          ) : null}
        </div>
      </header>
      {persons.length === 0 ? null : (
        <p className={classes.press} data-screen-only>
          {message('family.press')}
        </p>
      )}
      {persons.length === 0 ? null : (
        <div className={classes.desk} data-open={person !== null || undefined} data-screen-only>
          {person ? (
            <PersonBar
              key={person.id}
              person={person}
              isFresh={chosen?.isFresh === true}
              onAdded={added}
              onPartner={(first, second) => setJoined({ first, second })}
              onMore={() => setSheet(person.id)}
              onDone={() => setChosen(null)}
            >
              {joined && (person.id === joined.first || person.id === joined.second) ? (
                <AlsoParent {...joined} onAnswered={() => setJoined(null)} />
              ) : null}
            </PersonBar>
          ) : null}
        </div>
      )}
      <Refusal text={refused} />
      {persons.length === 0 ? (
        <Beginning onBegin={added} />
      ) : (
        <PersonPicture
          chosen={person?.id ?? null}
          onChoose={(id) => setChosen({ id, isFresh: false })}
          onOpen={setSheet}
        />
      )}
      {isReading ? <ReadTree onClose={() => setReading(false)} /> : null}
      {isSaving ? <SaveFamily onClose={() => setSaving(false)} /> : null}
      {isTyping ? <TypedFamily onClose={() => setTyping(false)} /> : null}
      {sheet ? <PersonSheet id={sheet} onClose={() => setSheet(null)} /> : null}
    </PosterFrame>
  );
}

/** The drawing begins with the children. */
function Beginning({ onBegin }: { onBegin: (made: Result<PersonId, FamilyRefusal>) => void }) {
  const message = useMessage();
  const acts = useFamilyActs();
  const children = useBoardFacts()?.children ?? [];
  const begin = () => {
    const [first, ...others] = children;
    const made = acts.addPerson({ name: first ?? '', isFocus: true });
    if (made.ok)
      for (const name of others) {
        const sibling = acts.addSibling(made.value);
        if (sibling.ok) acts.changePerson(sibling.value, { name, isFocus: true });
      }
    onBegin(made);
  };
  return (
    <div className={classes.empty}>
      <p>{message('family.none')}</p>
      <Button look="kind" onClick={begin}>
        {message('family.begin')}
      </Button>
    </div>
  );
}
