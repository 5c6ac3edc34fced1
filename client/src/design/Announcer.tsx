import { type ReactNode, useState } from 'react';
import { AnnounceContext } from './announce-context.ts';

/** A polite voice for what happened somewhere else on the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  return (
    <AnnounceContext value={setWords}>
      {children}
      <p className="unseen" role="status">
        {words}
      </p>
    </AnnounceContext>
  );
}
