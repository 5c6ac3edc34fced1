import { type Message, messageIn } from '@rundbord/shared/message/message';
import { useMemo } from 'react';
import { useSpoken } from './message-context.ts';

/** `message('card.count', {count: 3})` in the language of this device. */
export function useMessage(): Message {
  const { texts } = useSpoken();
  return useMemo(() => messageIn(texts), [texts]);
}
