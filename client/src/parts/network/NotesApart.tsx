import type { PersonId } from '@rundbord/shared/id';
import type { NetworkNote } from '@rundbord/shared/network/note';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useNetworkNotes } from '../../source/useNetwork.ts';
import classes from './NetworkPoster.module.css';
import sheet from './PlaceSheet.module.css';
import { useAsk } from './useAsk.ts';

/** What facilitators noted of people who are drawn no more: folded together, until it is taken away for good. */
export function NotesApart() {
  const message = useMessage();
  const notes = useNetworkNotes();
  const { persons } = useFamily();
  const { ask, refused } = useAsk();
  const drawn = new Set(persons.map(({ id }) => id));
  const apart = [...notes].filter(([id]) => !drawn.has(id));
  if (apart.length === 0) return null;
  const erase = (person: PersonId) =>
    ask({ kind: 'noteNetwork', person, assessment: null, privateNote: '', phone: '' });
  return (
    <details>
      <summary>{message('network.apartTitle')}</summary>
      <p className={classes.note}>{message('network.apartWhat')}</p>
      <ul>
        {apart.map(([id, note]) => (
          <li key={id} className={sheet.row}>
            <NoteWords note={note} />
            <Button look="plain" onClick={() => void erase(id)}>
              {message('network.eraseNote')}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </details>
  );
}

function NoteWords({ note: { privateNote, phone, assessment, no, apart } }: { note: NetworkNote }) {
  const message = useMessage();
  const said = [
    ...(assessment ? [message(`network.assessment.${assessment.is}`)] : []),
    ...(no ? [message('network.saidNo')] : []),
    ...(no?.place || apart ? [message('network.placeKept')] : []),
  ];
  return (
    <div>
      {privateNote ? <p dir="auto">{privateNote}</p> : null}
      {phone ? <p dir="ltr">{phone}</p> : null}
      {said.map((each) => (
        <p key={each} className={classes.note}>
          {each}
        </p>
      ))}
    </div>
  );
}
