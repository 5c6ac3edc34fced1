import { ok } from '@rundbord/shared/result';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import * as z from 'zod';
import { callingBoard } from '../board/calling-board.ts';
import type { House } from '../house.ts';
import { answer, refuse } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import { callingAddress } from '../http/caller.ts';
import { withSecret } from '../meeting/cookies.ts';
import { failureBudget } from '../meeting/failure-budget.ts';
import { followCookie } from './follow-cookie.ts';
import { invite, inviteBody } from './invite.ts';
import { takeLink } from './take-link.ts';

const takeBody = z.strictObject({ token: z.string().max(200) });
/** As long as the longest link; whether it still counts is asked each time. */
const followCookieS = 720 * 3600;

/** Inviting somebody to follow from afar, and taking the link. */
export function followRoutes(house: House, { proxies }: { proxies: number }): Hono {
  const routes = new Hono();
  const budget = failureBudget(house.clock);

  routes.post('/boards/:board/followers', async (context) => {
    const called = await callingBoard(house, context);
    if (!called.ok) return refuse(context, called.refusal);
    const body = await readBody(context, inviteBody);
    if (!body.ok) return refuse(context, body.refusal);
    const { board, staff } = called.value;
    return answer(context, await invite(house, { board, by: staff.id, body: body.value }));
  });

  routes.post('/follow', async (context) => {
    const body = await readBody(context, takeBody);
    if (!body.ok) return refuse(context, body.refusal);
    const { token } = body.value;
    const cookieHeader = context.req.header('cookie');
    const address = callingAddress(context, proxies);
    const taken = await takeLink(house, { token, cookieHeader, address, budget });
    if (!taken.ok) return refuse(context, taken.refusal);
    const { board, language, secret } = taken.value;
    if (secret)
      setCookie(context, followCookie, withSecret(cookieHeader, followCookie, secret), {
        httpOnly: true,
        sameSite: 'Lax',
        secure: house.isSecure,
        path: '/',
        maxAge: followCookieS,
      });
    return answer(context, ok({ board, language }));
  });

  return routes;
}
