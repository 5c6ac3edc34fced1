import type { OwnCard } from '@rundbord/shared/card/inbox';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import type { OwnPlan } from '@rundbord/shared/plan/own-plan';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act, type ReactNode } from 'react';
import { vi } from 'vitest';
import { AskContext } from '../connection/ask-context.ts';
import { type Me, openPhone, PhoneContext } from '../phone/phone-session.ts';
import { SourceContext } from '../source/source-context.ts';
import { fakeAnswers } from './fake-answers.ts';
import { FakeHouse } from './fake-house.ts';
import { FakeSocket } from './fake-socket.ts';
import { showIn } from './show.tsx';

/** Birgit's phone at a board of a house that the test plays. */
export function phoneAtHouse(role: Me['role'] = 'member') {
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.all = [];
  const questions = fakeAnswers();
  const me = { seat: idFor<SeatId>('birgit'), name: cast.birgit.name, role };
  const session = openPhone(idFor<BoardId>('board'), me);
  const house = new FakeHouse();
  return {
    session,
    house,
    questions,
    letIn: () => act(async () => house.letIn({ isWriter: false })),
    /** The house tells the phone how its own cards stand. */
    tellOwn: (cards: OwnCard[]) =>
      act(async () => house.say({ kind: 'own', json: JSON.stringify({ cards }) })),
    /** The house tells the phone what it said of its tasks to the facilitators. */
    tellPlan: (plan: OwnPlan) =>
      act(async () => house.say({ kind: 'own', json: JSON.stringify({ plan }) })),
    show: (surface: ReactNode) =>
      showIn(
        'en',
        <PhoneContext value={session}>
          <SourceContext value={session.sources}>
            <AskContext value={session.ask}>{surface}</AskContext>
          </SourceContext>
        </PhoneContext>,
      ),
  };
}
