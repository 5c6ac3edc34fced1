import type { PersonId } from '@rundbord/shared/id';
import type { Family } from '@rundbord/shared/person/family';
import { type Proposal, parseFamilyLines } from '@rundbord/shared/person/lines/parse-family-lines';
import { useMemo, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { WordsField } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useLanguage } from '../../message/useLanguage.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useFamily } from '../../source/useFamily.ts';
import classes from './FamilyPoster.module.css';
import { FamilyPreview } from './FamilyPreview.tsx';
import { useFamilyActs } from './family-acts-context.ts';
import { Select } from './Select.tsx';
import { type Answered, useAlsoParents } from './useAlsoParents.ts';
import { useCalled } from './useCalled.ts';
import { useNextFamily } from './useNextFamily.ts';

/** Whom an unclear name means, by its place in the lines. */
type Chosen = ReadonlyMap<string, PersonId>;

/** The family in words, a line for each fact: read, shown, and drawn when it is confirmed. */
export function TypedFamily({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const say = useRefusal();
  const acts = useFamilyActs();
  const family = useFamily();
  const language = useLanguage()[0] === 'da' ? 'da' : 'en';
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const proposals = useMemo(
    () => parseFamilyLines(typed, { family, language, year: new Date().getFullYear(), chosen }),
    [typed, family, language, chosen],
  );
  const said = useMemo(() => proposals.flatMap((proposal) => proposal.steps), [proposals]);
  const asSaid = useNextFamily(family, said);
  const { asked, also } = useAlsoParents(said, asSaid);
  const steps = useMemo(() => [...said, ...also], [said, also]);
  const next = useNextFamily(family, steps);
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const draw = () => {
    const refusals = acts.carryOut(steps);
    if (refusals.length === 0) return onClose();
    // The rest is drawn: the lines are not offered again.
    setTyped('');
    setPassedOver([...new Set(refusals.map((refusal) => say(refusal.code, refusal)))]);
  };
  return (
    <Dialog title={message('lines.title')} onClose={onClose}>
      <div className={classes.typed}>
        <WordsField
          label={message('lines.write')}
          hint={message('lines.hint')}
          value={typed}
          rows={5}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Refusal
          text={
            passedOver.length > 0
              ? message('lines.passedOver', { why: passedOver.join(' ') })
              : null
          }
        />
        <ul>
          {proposals.map((proposal) => (
            <LineRead
              key={proposal.line}
              proposal={proposal}
              next={next}
              onChoose={(place, person) =>
                setChosen((before) => new Map(before).set(place, person))
              }
            />
          ))}
        </ul>
        {asked.map((each) => (
          <AlsoChoice key={each.second + each.children.join()} asked={each} next={next} />
        ))}
        {steps.length > 0 ? <FamilyPreview family={next} /> : null}
        <Button look="strong" disabled={steps.length === 0} onClick={draw}>
          {message('lines.draw')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Whether a partner is a parent of who has the other alone: nothing is drawn by not answering. */
function AlsoChoice({ asked, next }: { asked: Answered; next: Family }) {
  const message = useMessage();
  const format = useFormat();
  const called = useCalled(next);
  return (
    <Choice
      legend={message('lines.also', {
        name: called(asked.second),
        names: format.list(asked.children.map(called)),
      })}
      options={[
        { value: 'yes', label: message('family.alsoParentYes') },
        { value: 'no', label: message('family.alsoParentNo') },
      ]}
      chosen={asked.isParent === null ? null : asked.isParent ? 'yes' : 'no'}
      onChoose={(value) => asked.answer(value === 'yes')}
    />
  );
}

/** What was taken to be so without its being said. */
const takenKeys = {
  guessed: 'lines.guessed',
  assumed: 'lines.assumed',
  loose: 'lines.loose',
} as const;

/** What could not be read of a line, what was taken to be so, and who is meant where several are called so. */
function LineRead({
  proposal,
  next,
  onChoose,
}: {
  proposal: Proposal;
  next: Family;
  onChoose: (place: string, person: PersonId) => void;
}) {
  const message = useMessage();
  const format = useFormat();
  const { persons } = useFamily();
  const called = useCalled(next);
  const taken = (['guessed', 'assumed', 'loose'] as const).flatMap((how) =>
    proposal[how].length > 0 ? [{ how, names: format.list(proposal[how].map(called)) }] : [],
  );
  if (proposal.missed.length + proposal.unclear.length + taken.length === 0) return null;
  return (
    <li className={classes.empty}>
      {proposal.missed.length > 0
        ? message('lines.missed', {
            line: proposal.line + 1,
            words: proposal.missed.map((each) => each.words).join(' … '),
          })
        : null}
      {taken.map(({ how, names }) => (
        <p key={how} dir="auto">
          {message(takenKeys[how], { line: proposal.line + 1, names })}
        </p>
      ))}
      {proposal.unclear.map(({ place, words, candidates }) => (
        <Select
          key={place}
          label={message('lines.who', { name: words })}
          value=""
          options={[
            { value: '', label: message('lines.new') },
            ...persons
              .filter((person) => candidates.includes(person.id))
              .map((person) => ({
                value: person.id as string,
                label: [person.role, person.name].filter(Boolean).join(' · '),
              })),
          ]}
          onChoose={(person) => person && onChoose(place, person as PersonId)}
        />
      ))}
    </li>
  );
}
