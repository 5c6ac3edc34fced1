import type { Refusal } from '@rundbord/shared/intent/refusal';
import { createContext, useCallback, useContext, useState } from 'react';
import type { Wish } from '../connection/intent-queue.ts';
import { useRefusal } from '../message/useRefusal.ts';
import type { ConsoleSession } from './console-session.ts';

export const SessionContext = createContext<ConsoleSession | null>(null);

export function useSession(): ConsoleSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no console around this component');
  return session;
}

/** Asks the house for something, and holds its refusal, in words, until the next wish. A wish resolves with whether it was granted. */
export function useWish(): {
  wish: (wish: Wish) => Promise<boolean>;
  refused: string | null;
  isAsking: boolean;
} {
  const { queue } = useSession();
  const say = useRefusal();
  const [refusal, setRefusal] = useState<Refusal | { code: 'line/down' } | null>(null);
  const [asking, setAsking] = useState(0);
  const wish = useCallback(
    async (wanted: Wish) => {
      setRefusal(null);
      setAsking((count) => count + 1);
      const answer = await queue.send(wanted);
      setAsking((count) => count - 1);
      if (!answer.ok) setRefusal(answer.refusal);
      return answer.ok;
    },
    [queue],
  );
  return { wish, refused: refusal && say(refusal.code, refusal), isAsking: asking > 0 };
}
