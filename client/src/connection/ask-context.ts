import type { SeatId } from '@rundbord/shared/id';
import { createContext, useContext, useState } from 'react';
import { useRefusal } from '../message/useRefusal.ts';
import type { IntentQueue, Wish } from './intent-queue.ts';

/** How a part of the board asks the house for something; null where one only looks. */
export const AskContext = createContext<IntentQueue['send'] | null>(null);

/** The seat of whoever asks; null where nobody is told apart. */
export const OwnSeatContext = createContext<SeatId | null>(null);

/** Asks the house, and holds its refusal in words until the next question. Resolves with whether it was granted. */
export function useAsking(): {
  ask: (wish: Wish) => Promise<boolean>;
  refused: string | null;
  isAsking: boolean;
} {
  const send = useContext(AskContext);
  const say = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const [asking, setAsking] = useState(0);
  const ask = async (wish: Wish) => {
    if (!send) throw new Error('nobody to ask around this component');
    setRefused(null);
    setAsking((count) => count + 1);
    const answer = await send(wish);
    setAsking((count) => count - 1);
    if (!answer.ok) setRefused(say(answer.refusal.code, answer.refusal));
    return answer.ok;
  };
  return { ask, refused, isAsking: asking > 0 };
}
