import { type Presence, presenceSchema } from '@rundbord/shared/protocol/presence';
import { useContext, useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { isSameValue } from './same-value.ts';
import { SourceContext } from './source-context.ts';

/** Who is connected right now, as the house says; as it was, while the screen is frozen. */
export function usePresence(awareness: Awareness): Presence[] {
  const [present, setPresent] = useState<Presence[]>(() => readPresence(awareness));
  const frozen = useContext(SourceContext)?.table.frozen;
  useEffect(() => {
    const read = () => {
      if (frozen?.get()) return;
      const known = readPresence(awareness);
      setPresent((before) => (isSameValue(before, known) ? before : known));
    };
    read();
    awareness.on('change', read);
    const stopWatching = frozen?.watch(read);
    return () => {
      awareness.off('change', read);
      stopWatching?.();
    };
  }, [awareness, frozen]);
  return present;
}

function readPresence(awareness: Awareness): Presence[] {
  return [...awareness.getStates().values()].flatMap((state) => {
    const parsed = presenceSchema.safeParse(state);
    return parsed.success ? [parsed.data] : [];
  });
}
