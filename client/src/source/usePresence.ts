import { type Presence, presenceSchema } from '@rundbord/shared/protocol/presence';
import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { isSameValue } from './same-value.ts';

/** Who is connected right now, as the house says. */
export function usePresence(awareness: Awareness): Presence[] {
  const [present, setPresent] = useState<Presence[]>([]);
  useEffect(() => {
    const read = () => {
      const states = [...awareness.getStates().values()];
      const known = states.flatMap((state) => {
        const parsed = presenceSchema.safeParse(state);
        return parsed.success ? [parsed.data] : [];
      });
      setPresent((before) => (isSameValue(before, known) ? before : known));
    };
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness]);
  return present;
}
