import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MessageProvider } from './message/MessageProvider.tsx';
import { Boundary } from './parts/pages/Boundary.tsx';

/** Puts a surface on the page, in the language of the device. */
export function mount(surface: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <Boundary>
        <MessageProvider>{surface}</MessageProvider>
      </Boundary>
    </StrictMode>,
  );
}
