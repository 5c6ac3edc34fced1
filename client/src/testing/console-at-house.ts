import type { BoardId, SeatId } from '@rundbord/shared/id';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { vi } from 'vitest';
import { openConsole } from '../console/console-session.ts';
import { fakeAnswers } from './fake-answers.ts';
import { FakeChannel } from './fake-channel.ts';
import { FakeHouse } from './fake-house.ts';
import { FakeSocket } from './fake-socket.ts';

/** Jonas' console, open on a board of a house that the test plays. */
export function consoleAtHouse() {
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  FakeSocket.all = [];
  FakeChannel.open.clear();
  const questions = fakeAnswers();
  const board = idFor<BoardId>('board');
  const session = openConsole(board, { seat: idFor<SeatId>('jonas'), name: cast.jonas.name });
  const [socket = FakeSocket.last] = FakeSocket.all;
  const house = new FakeHouse();
  return { board, session, house, questions, socket, letIn: () => house.letIn({ socket }) };
}
