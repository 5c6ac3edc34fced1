import { type BoardId, isId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok, type Result } from '@rundbord/shared/result';
import type { Context } from 'hono';
import type { House } from '../house.ts';
import { callingStaff } from '../http/caller.ts';
import { hasAccess, type Staff } from '../meeting/who.ts';

/** The board in a request's address, and who of staff asks. Unknown boards and boards of others are answered alike. */
export async function callingBoard(
  house: House,
  context: Context,
): Promise<Result<{ board: BoardId; staff: Staff }, Refusal>> {
  const staff = await callingStaff(house, context);
  if (!staff) return err({ code: 'sign-in/needed' });
  const board = (context.req.param('board') ?? '') as BoardId;
  if (!isId(board) || !(await hasAccess(house, staff.id, board)))
    return err({ code: 'request/unknown' });
  return ok({ board, staff });
}
