import { readOpenMeeting } from '@rundbord/shared/board/record';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import { parseNames } from '@rundbord/shared/meeting/name';
import { err, ok } from '@rundbord/shared/result';
import { type Context, Hono } from 'hono';
import type { House } from '../house.ts';
import { answer, refuse } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import { callingStaff } from '../http/caller.ts';
import type { Staff } from '../meeting/who.ts';
import { makeSignInLink } from '../staff/sign-in.ts';
import { readRow } from '../store/rows.ts';
import { endAccess, peopleOf } from './access.ts';
import { boardsOf, makeBoard, newBoardBody } from './boards.ts';
import { callingBoard } from './calling-board.ts';

/** Staff's boards: list, make, the door of the open meeting, and who has access. Unknown boards and boards of others
 *  are answered alike. */
export function boardRoutes(house: House): Hono {
  const routes = new Hono();

  const withBoard = async (
    context: Context,
    act: (board: BoardId, staff: Staff) => Promise<Response>,
  ): Promise<Response> => {
    const called = await callingBoard(house, context);
    if (!called.ok) return refuse(context, called.refusal);
    return act(called.value.board, called.value.staff);
  };

  routes.get('/', async (context) => {
    const staff = await callingStaff(house, context);
    if (!staff) return refuse(context, { code: 'sign-in/needed' });
    return answer(context, ok(await boardsOf(house, staff.id)));
  });

  routes.post('/', async (context) => {
    const staff = await callingStaff(house, context);
    if (!staff) return refuse(context, { code: 'sign-in/needed' });
    const body = await readBody(context, newBoardBody);
    if (!body.ok) return refuse(context, body.refusal);
    const children = parseNames(body.value.children);
    if (!children.ok) return refuse(context, children.refusal);
    const { language } = body.value;
    const board = await makeBoard(house, { children: children.value, language, by: staff.id });
    return answer(context, ok({ board }));
  });

  routes.get('/:board/door', (context) =>
    withBoard(context, async (board) => {
      const room = await house.rooms.of(board);
      const meeting = room && readOpenMeeting(room.table.record);
      const door = meeting && (await readRow(house.store, 'meeting', meeting.id));
      if (!door) return answer(context, err({ code: 'meeting/none-open' }));
      return answer(context, ok({ code: door.code, link: `${house.origin()}/j#${door.token}` }));
    }),
  );

  routes.get('/:board/people', (context) =>
    withBoard(context, async (board) => answer(context, ok(await peopleOf(house, board)))),
  );

  routes.post('/:board/people', (context) =>
    withBoard(context, async (board) =>
      answer(context, ok({ link: await makeSignInLink(house, { board }) })),
    ),
  );

  routes.delete('/:board/people/:person', (context) =>
    withBoard(context, async (board) => {
      const person = context.req.param('person') ?? '';
      return answer(context, await endAccess(house, board, person as SeatId));
    }),
  );

  return routes;
}
