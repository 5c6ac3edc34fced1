import { parseWords } from '@rundbord/shared/card/card';
import type { Column } from '@rundbord/shared/card/category';
import type { OwnCard } from '@rundbord/shared/card/inbox';
import type { CardId } from '@rundbord/shared/id';
import { useState } from 'react';
import type { Wish } from '../connection/intent-queue.ts';
import { newId } from '../connection/new-id.ts';
import { useValue } from '../connection/useValue.ts';
import { useLanguage } from '../message/useLanguage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { type SentCard, usePhone } from './phone-session.ts';

export type OwnCardsHand = {
  cards: OwnCard[];
  sent: SentCard[];
  /** Sends a card, and answers why not when its words will not do. */
  send(column: Column, words: string): string | null;
  /** Sends other words for a card, and answers why not; null when they are in its place. */
  change(card: OwnCard, words: string): Promise<string | null>;
  ask(wish: Wish): Promise<void>;
  /** Takes a refused card off this phone. */
  drop(id: CardId): void;
  refused: string | null;
};

/** One's own cards: those the house knows, and those still on their way. */
export function useOwnCards(): OwnCardsHand {
  const { table, queue, sent: onItsWay } = usePhone();
  const say = useRefusal();
  const [language] = useLanguage();
  const sent = useValue(onItsWay);
  const [refused, setRefused] = useState<string | null>(null);
  const { cards } = useValue(table.own);

  const without = (id: CardId) => onItsWay.set(onItsWay.get().filter((card) => card.id !== id));
  const ask = async (wish: Wish): Promise<void> => {
    setRefused(null);
    const answer = await queue.send(wish);
    if (!answer.ok) setRefused(say(answer.refusal.code, answer.refusal));
  };
  const post = async (card: SentCard): Promise<void> => {
    const { id, column, words } = card;
    const answer = await queue.send({ kind: 'sendCard', card: id, column, words, lang: language });
    if (answer.ok) return without(id);
    const why = say(answer.refusal.code, answer.refusal);
    const refuse = (each: SentCard) => (each.id === id ? { ...each, refused: why } : each);
    onItsWay.set(onItsWay.get().map(refuse));
  };

  return {
    cards,
    sent: sent.filter((card) => !cards.some((known) => known.id === card.id)),
    refused,
    send: (column, raw) => {
      const words = parseWords(raw);
      if (!words.ok) return say(words.refusal.code, words.refusal);
      const card = { id: newId<CardId>(), column, words: words.value, refused: null };
      onItsWay.set([...onItsWay.get(), card]);
      void post(card);
      return null;
    },
    change: async (card, raw) => {
      const words = parseWords(raw);
      if (!words.ok) return say(words.refusal.code, words.refusal);
      const wish = {
        kind: 'changeCard',
        card: card.id,
        column: card.column,
        words: words.value,
      } as const;
      const answer = await queue.send(wish);
      return answer.ok ? null : say(answer.refusal.code, answer.refusal);
    },
    ask,
    drop: without,
  };
}
