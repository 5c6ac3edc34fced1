import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LoadTexts } from './message/keep-loads.ts';
import { MessageProvider } from './message/MessageProvider.tsx';
import { Boundary } from './parts/pages/Boundary.tsx';

/** Puts a surface on the page, in the language of the device; `loadTexts` brings the texts this entry needs. */
export function mount(surface: ReactNode, loadTexts: LoadTexts): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <Boundary>
        <MessageProvider load={loadTexts}>{surface}</MessageProvider>
      </Boundary>
    </StrictMode>,
  );
}
