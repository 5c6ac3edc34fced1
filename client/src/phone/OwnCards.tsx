import type { OwnCard } from '@rundbord/shared/card/inbox';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { WordsField } from '../design/Field.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { cardClass } from '../parts/columns/CardFace.tsx';
import classes from './NowTab.module.css';
import type { SentCard } from './phone-session.ts';
import type { OwnCardsHand } from './useOwnCards.ts';

/** One's own cards, and how each of them stands. */
export function OwnCards({ own }: { own: OwnCardsHand }) {
  const message = useMessage();
  if (own.cards.length + own.sent.length === 0) return null;
  return (
    <section aria-label={message('own.title')}>
      <h2 className={classes.second}>{message('own.title')}</h2>
      <ul className={classes.own}>
        {own.sent.map((card) => (
          <Sent key={card.id} card={card} onDrop={() => own.drop(card.id)} />
        ))}
        {own.cards.toReversed().map((card) => (
          <Own key={card.id} card={card} own={own} />
        ))}
      </ul>
      <Refusal text={own.refused} />
    </section>
  );
}

function Sent({ card, onDrop }: { card: SentCard; onDrop: () => void }) {
  const message = useMessage();
  return (
    <li className={cardClass(card.column)}>
      <p className={classes.words} dir="auto">
        {card.words}
      </p>
      {card.refused ? (
        <>
          <Refusal text={card.refused} />
          <div className={classes.buttons}>
            <Button onClick={onDrop}>{message('own.drop')}</Button>
          </div>
        </>
      ) : (
        <p className={classes.state} role="status">
          {message('own.onItsWay')}
        </p>
      )}
    </li>
  );
}

function Own({ card, own }: { card: OwnCard; own: OwnCardsHand }) {
  const message = useMessage();
  const [isChanging, setChanging] = useState(false);
  return (
    <li className={cardClass(card.column)}>
      {isChanging ? (
        <Change card={card} own={own} onDone={() => setChanging(false)} />
      ) : (
        <>
          <p className={classes.words} dir="auto">
            {card.words}
          </p>
          <p className={classes.state}>{message(`own.state.${card.state}`)}</p>
        </>
      )}
      {card.state === 'asked' && card.asked ? (
        <Asked card={card} words={card.asked} own={own} />
      ) : null}
      {card.mayChange && !isChanging ? (
        <div className={classes.buttons}>
          <Button onClick={() => setChanging(true)}>{message('own.change')}</Button>
          <Button onClick={() => own.ask({ kind: 'withdrawCard', card: card.id })}>
            {message('own.withdraw')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Asked({ card, words, own }: { card: OwnCard; words: string; own: OwnCardsHand }) {
  const message = useMessage();
  const answer = (yes: boolean) => own.ask({ kind: 'answerWording', card: card.id, yes });
  return (
    <div className={classes.asked}>
      <p>{message('own.asked')}</p>
      <p className={classes.words} dir="auto">
        {words}
      </p>
      <div className={classes.buttons}>
        <Button look="kind" onClick={() => answer(true)}>
          {message('own.yes')}
        </Button>
        <Button onClick={() => answer(false)}>{message('own.no')}</Button>
      </div>
    </div>
  );
}

function Change({ card, own, onDone }: { card: OwnCard; own: OwnCardsHand; onDone: () => void }) {
  const message = useMessage();
  const [words, setWords] = useState(card.words);
  const [refused, setRefused] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const keep = async () => {
    setKeeping(true);
    const wrong = await own.change(card, words);
    setKeeping(false);
    setRefused(wrong);
    if (!wrong) onDone();
  };
  return (
    <>
      <WordsField
        label={message('own.newWords')}
        value={words}
        rows={3}
        refusal={refused}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={classes.buttons}>
        <Button look="strong" disabled={isKeeping} onClick={keep}>
          {message('own.keep')}
        </Button>
        <Button onClick={onDone}>{message('common.cancel')}</Button>
      </div>
    </>
  );
}
