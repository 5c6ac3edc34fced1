import type { InboxCard } from '@rundbord/shared/card/inbox';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { WordsField } from '../design/Field.tsx';
import { Note } from '../design/Note.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { cardClass } from '../parts/columns/CardFace.tsx';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** One card from a phone: on the board as it is, other words first, talk first, or thanks. */
export function InboxRow({ card }: { card: InboxCard }) {
  const message = useMessage();
  const [isWording, setWording] = useState(false);
  const { wish, refused } = useWish();
  const { id, from, state } = card;
  return (
    <li className={classes.row}>
      <SeatMark name={from.name} relation={from.relation} colour={4} isAway />
      <div className={cardClass(card.column)}>
        <p className="unseen">{message(`column.${card.column}`)}</p>
        <p className={classes.words} dir="auto" lang={card.lang}>
          {card.words}
        </p>
      </div>
      {state === 'asked' && card.asked ? (
        <p className={classes.note}>{message('inbox.asked', { words: card.asked })}</p>
      ) : null}
      {state === 'talk' ? <p className={classes.note}>{message('inbox.talking')}</p> : null}
      {card.keptOwnWords ? <Note size="small">{message('inbox.keptOwn')}</Note> : null}
      {state === 'thanked' ? (
        <Button onClick={() => wish({ kind: 'reopenCard', card: id })}>
          {message('inbox.reopen')}
        </Button>
      ) : isWording ? (
        <Wording card={card} onDone={() => setWording(false)} />
      ) : (
        <div className={classes.buttons}>
          <Button look="kind" onClick={() => wish({ kind: 'takeUpCard', card: id })}>
            {message('inbox.accept')}
          </Button>
          <Button onClick={() => setWording(true)}>{message('inbox.wording')}</Button>
          {state === 'talk' ? null : (
            <Button onClick={() => wish({ kind: 'talkFirst', card: id })}>
              {message('inbox.talk')}
            </Button>
          )}
          <Button onClick={() => wish({ kind: 'thankCard', card: id })}>
            {message('inbox.thank')}
          </Button>
        </div>
      )}
      <Refusal text={refused} />
    </li>
  );
}

/** Other words for a card: proposed to its sender's phone, or agreed in the room. */
function Wording({ card, onDone }: { card: InboxCard; onDone: () => void }) {
  const message = useMessage();
  const [words, setWords] = useState(card.asked ?? card.words);
  const { wish, refused } = useWish();
  return (
    <>
      <WordsField
        label={message('inbox.newWords')}
        value={words}
        rows={3}
        refusal={refused}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={classes.buttons}>
        <Button
          look="kind"
          onClick={() =>
            wish({ kind: 'askWording', card: card.id, words }).then(
              (isAsked) => isAsked && onDone(),
            )
          }
        >
          {message('inbox.ask', { name: card.from.name })}
        </Button>
        <Button onClick={() => wish({ kind: 'takeUpCard', card: card.id, words })}>
          {message('inbox.agreed')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {message('common.cancel')}
        </Button>
      </div>
    </>
  );
}
