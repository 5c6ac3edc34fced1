import type { Message } from '@rundbord/shared/message/message';
import { act, type ReactNode } from 'react';
import { vi } from 'vitest';
import type * as Y from 'yjs';
import { SessionContext } from '../console/session-context.ts';
import { SourceContext } from '../source/source-context.ts';
import { consoleAtHouse } from './console-at-house.ts';
import { FakeHouse } from './fake-house.ts';
import { FakeSocket } from './fake-socket.ts';
import { close, showIn } from './show.tsx';

export type PanelAtHouse = ReturnType<typeof consoleAtHouse> & {
  message: Message;
  /** What only facilitators hear from the house. */
  hears(tell: (doc: Y.Doc) => void): Promise<void>;
  /** What the panel has asked of the house. */
  asked(): unknown[];
  leave(): Promise<void>;
};

/** One panel of Jonas' console, in Danish, with the staff document let in. */
export async function panelAtHouse(panel: ReactNode): Promise<PanelAtHouse> {
  const console_ = consoleAtHouse();
  const { session, questions } = console_;
  const [, socket = FakeSocket.last] = FakeSocket.all;
  const staff = new FakeHouse();
  const message = await showIn(
    'da',
    <SessionContext value={session}>
      <SourceContext value={session.sources}>{panel}</SourceContext>
    </SessionContext>,
  );
  await act(async () => staff.letIn({ socket, isWriter: false }));
  return {
    ...console_,
    message,
    hears: (tell) => act(async () => staff.tell(tell)),
    asked: () =>
      questions.flatMap(({ body }) => (body && 'kind' in (body as object) ? [body] : [])),
    leave: async () => {
      await close();
      session.close();
      vi.unstubAllGlobals();
    },
  };
}
