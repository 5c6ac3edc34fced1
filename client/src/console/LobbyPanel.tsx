import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import { useLobby } from '../source/useBoard.ts';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** Who knocks. Quietly, and on the console alone; nothing happens by itself. */
export function LobbyPanel() {
  const message = useMessage();
  const waiting = useLobby();
  const { wish, refused } = useWish();
  if (waiting.length === 0) return <Refusal text={refused} />;
  return (
    <section className={classes.panel} aria-label={message('lobby.title')}>
      <h2 className={classes.title}>{message('lobby.title')}</h2>
      <ul className={classes.list}>
        {waiting.map((person) => (
          <li key={person.id} className={classes.row}>
            <SeatMark name={person.name} relation={person.relation} colour={4} isAway />
            {person.sameNameInside ? (
              <p className={classes.mark}>{message('lobby.sameInside')}</p>
            ) : null}
            {person.sameNameWaiting ? (
              <p className={classes.mark}>{message('lobby.sameWaiting')}</p>
            ) : null}
            {person.wasHere ? <p className={classes.note}>{message('lobby.wasHere')}</p> : null}
            <div className={classes.buttons}>
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
