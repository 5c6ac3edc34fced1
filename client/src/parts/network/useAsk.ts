import { useState } from 'react';
import type { Wish } from '../../connection/intent-queue.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useNetworkActs } from './network-acts-context.ts';

/** Asks the house, and holds its refusal in words until the next question. Resolves with whether it was granted. */
export function useAsk(): { ask: (wish: Wish) => Promise<boolean>; refused: string | null } {
  const acts = useNetworkActs();
  const say = useRefusal();
  const [refused, setRefused] = useState<string | null>(null);
  const ask = async (wish: Wish) => {
    setRefused(null);
    const answer = await acts.ask(wish);
    if (!answer.ok) setRefused(say(answer.refusal.code, answer.refusal));
    return answer.ok;
  };
  return { ask, refused };
}
