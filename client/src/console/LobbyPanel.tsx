import { isSameName } from '@rundbord/shared/meeting/name';
import type { Person } from '@rundbord/shared/person/person';
import { Button } from '../design/Button.tsx';
import { Note } from '../design/Note.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import { useLobby, useSeats } from '../source/useBoard.ts';
import { useFamily } from '../source/useFamily.ts';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** Who knocks. Quietly, and on the console alone; nothing happens by itself. */
export function LobbyPanel() {
  const message = useMessage();
  const waiting = useLobby();
  const { wish, refused } = useWish();
  const { persons } = useFamily();
  const seats = useSeats();
  /** Those in the drawing of the family who are called so. */
  const namesakes = (name: string) => persons.filter((each) => isSameName(each.name, name));
  const sits = ({ id }: Person) => seats.some((seat) => seat.person === id);
  if (waiting.length === 0) return <Refusal text={refused} />;
  return (
    <section className={classes.panel} aria-label={message('lobby.title')}>
      <h2 className={classes.title}>{message('lobby.title')}</h2>
      <ul className={classes.list}>
        {waiting.map((person) => (
          <li key={person.id} className={classes.row}>
            <SeatMark name={person.name} relation={person.relation} colour={4} isAway />
            {person.sameNameInside ? <Note size="small">{message('lobby.sameInside')}</Note> : null}
            {person.sameNameWaiting ? (
              <Note size="small">{message('lobby.sameWaiting')}</Note>
            ) : null}
            {person.wasHere ? <p className={classes.note}>{message('lobby.wasHere')}</p> : null}
            {namesakes(person.name)
              .filter(sits)
              .map((each) => (
                <p key={each.id} className={classes.note}>
                  {message('lobby.sitsAlready', { name: calledAs(each) })}
                </p>
              ))}
            <div className={classes.buttons}>
              {namesakes(person.name)
                .filter((each) => !sits(each))
                .map((each) => (
                  <Button
                    key={each.id}
                    look="kind"
                    onClick={() => wish({ kind: 'admit', seat: person.id, person: each.id })}
                  >
                    {message('lobby.admitAs', { name: calledAs(each) })}
                  </Button>
                ))}
              <Button look="kind" onClick={() => wish({ kind: 'admit', seat: person.id })}>
                {message('lobby.admit')}
              </Button>
              <Button onClick={() => wish({ kind: 'notNow', seat: person.id })}>
                {message('lobby.notNow')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </section>
  );
}

function calledAs({ name, role }: Person): string {
  return role ? `${role} · ${name}` : name;
}
