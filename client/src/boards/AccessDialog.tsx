import type { BoardId, SeatId } from '@rundbord/shared/id';
import { useCallback, useEffect, useState } from 'react';
import { type Answered, ask } from '../connection/ask.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import classes from './Boards.module.css';

type Colleague = { id: SeatId; name: string; since: string };

/** Who of staff works on this board, a one-time link for a colleague, and ending somebody's access. */
export function AccessDialog({ board, onClose }: { board: BoardId; onClose: () => void }) {
  const message = useMessage();
  const format = useFormat();
  const refusal = useRefusal();
  const [people, setPeople] = useState<Colleague[]>([]);
  const [link, setLink] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const take = useCallback(
    <T,>(answer: Answered<T>, use: (value: T) => void) => {
      setRefused(answer.ok ? null : refusal(answer.refusal.code, answer.refusal));
      if (answer.ok) use(answer.value);
    },
    [refusal],
  );
  const load = useCallback(async () => {
    take(await ask<Colleague[]>(`/boards/${board}/people`), setPeople);
  }, [board, take]);
  useEffect(() => {
    void load();
  }, [load]);
  const invite = async () => {
    const answer = await ask<{ link: string }>(`/boards/${board}/people`, {
      method: 'POST',
      body: {},
    });
    take(answer, (value) => setLink(value.link));
  };
  const end = async (person: SeatId) => {
    const answer = await ask(`/boards/${board}/people/${person}`, { method: 'DELETE', body: {} });
    take(answer, () => void load());
  };

  return (
    <Dialog title={message('access.title')} onClose={onClose}>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id} className={classes.person}>
            <span>
              <bdi>{person.name}</bdi>{' '}
              <span className={classes.note}>
                {message('access.since', { day: format.day(person.since) })}
              </span>
            </span>
            {people.length > 1 ? (
              <Button look="plain" onClick={() => end(person.id)}>
                {message('access.end')}
                <span className="unseen"> {person.name}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {link ? (
        <div>
          <p>{message('access.linkWhat')}</p>
          <p className={classes.link} dir="ltr">
            {link}
          </p>
        </div>
      ) : (
        <Button look="strong" onClick={invite}>
          {message('access.invite')}
        </Button>
      )}
      <Refusal text={refused} />
    </Dialog>
  );
}
