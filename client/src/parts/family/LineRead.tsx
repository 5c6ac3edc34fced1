import type { PersonId } from '@rundbord/shared/id';
import type { Family } from '@rundbord/shared/person/family';
import type { Proposal } from '@rundbord/shared/person/lines/parse-family-lines';
import { Fragment } from 'react';
import { Select } from '../../design/Select.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import classes from './FamilyPoster.module.css';
import { useCalled } from './useCalled.ts';

/** What was taken to be so without its being said. */
const takenKeys = {
  guessed: 'lines.guessed',
  assumed: 'lines.assumed',
  loose: 'lines.loose',
} as const;

/** What could not be read of a line, what was taken to be so, and who is meant where several are called so. */
export function LineRead({
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
    <li className={proposal.missed.length > 0 ? classes.missed : classes.empty}>
      {proposal.missed.length > 0 ? (
        <>
          <strong>{message('lines.missed', { line: proposal.line + 1 })}</strong>
          <p dir="auto">
            <Quoted proposal={proposal} />
          </p>
        </>
      ) : null}
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

/** The line as it was typed, with what was not understood marked. */
function Quoted({ proposal: { text, missed } }: { proposal: Proposal }) {
  const before = (at: number) => text.slice(missed[at - 1]?.to ?? 0, missed[at]?.from);
  return (
    <q>
      {missed.map(({ words, from }, at) => (
        <Fragment key={from}>
          {before(at)}
          <u>{words}</u>
        </Fragment>
      ))}
      {before(missed.length)}
    </q>
  );
}
