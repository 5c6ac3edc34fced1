import { parseDoor } from '@rundbord/shared/protocol/doors';
import { ok } from '@rundbord/shared/result';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { House } from '../house.ts';
import { answer, refuse } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import { callingAddress } from '../http/caller.ts';
import { seatCookie, withSeat } from './cookies.ts';
import { failureBudget } from './failure-budget.ts';
import { awaitStanding, knock, knockBody } from './knock.ts';
import { seatsOf, whoComes } from './who.ts';

/** Long enough to spare a phone many requests, shorter than proxies let go of one. */
const patienceMs = 25_000;
/** Until the case is over; whether the seat still counts is asked each time. */
const seatCookieS = 400 * 24 * 3600;

/** Knocking, waiting, and coming back: everything a phone can ask before it is let in. */
export function joinRoutes(house: House, { proxies }: { proxies: number }): Hono {
  const routes = new Hono();
  const budget = failureBudget(house.clock);

  routes.post('/join', async (context) => {
    const body = await readBody(context, knockBody);
    if (!body.ok) return refuse(context, body.refusal);
    const cookieHeader = context.req.header('cookie');
    const address = callingAddress(context, proxies);
    const knocked = await knock(house, { body: body.value, address, cookieHeader, budget });
    if (!knocked.ok) return refuse(context, knocked.refusal);
    setCookie(context, seatCookie, withSeat(cookieHeader, knocked.value.secret), {
      httpOnly: true,
      sameSite: 'Lax',
      secure: house.isSecure,
      path: '/',
      maxAge: seatCookieS,
    });
    return answer(context, ok());
  });

  routes.get('/lobby', async (context) => {
    const [newest] = await seatsOf(house, context.req.header('cookie'));
    const room = newest && (await house.rooms.of(newest.board));
    if (!newest || !room) return answer(context, ok({ state: 'not-now' }));
    const wait = context.req.query('wait') === '1' ? patienceMs : 0;
    const standing = await awaitStanding(room, newest.seat, {
      patienceMs: wait,
      gone: context.req.raw.signal,
    });
    return answer(context, ok(standing));
  });

  routes.get('/boards/:board/seat/:door', async (context) => {
    const { board, door: name } = context.req.param();
    const door = parseDoor(name);
    const came =
      door && (await whoComes(house, { board, door, cookieHeader: context.req.header('cookie') }));
    if (!came) return refuse(context, { code: 'right/not-yours' });
    const { seat, name: who, role, language, until } = came.actor;
    return answer(context, ok({ seat, name: who, role, language, until }));
  });

  return routes;
}
