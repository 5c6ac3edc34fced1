import { useState } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { Page } from '../parts/pages/Page.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import type { Notes } from './notes.ts';

/** The link has ended, run out, or was never opened here. One's own notes are still one's own, also those half written. */
export function EndedPage({ notes }: { notes: Notes }) {
  const message = useMessage();
  const [hasNotes] = useState(() => notes.list.get().length > 0 || notes.draft.get() !== '');
  return (
    <Page title={message('follow.endedTitle')} lead={message('follow.ended')}>
      {hasNotes ? (
        <NotesPanel notes={notes} posterNow={() => message('follow.endedTitle')} />
      ) : null}
    </Page>
  );
}
