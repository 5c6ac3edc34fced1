import { ok } from '@rundbord/shared/result';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { House } from '../house.ts';
import { answer, refuse } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import { callingStaff } from '../http/caller.ts';
import { staffCookie } from '../meeting/cookies.ts';
import { signIn, signOut } from './sign-in.ts';

const signInBody = z.strictObject({
  token: z.string().max(200),
  name: z.string().max(4_000).optional(),
});
const fortnightS = 14 * 24 * 3600;

/** Signing in and out of the municipality's own people. */
export function staffRoutes(house: House): Hono {
  const routes = new Hono();

  routes.post('/sign-in', async (context) => {
    const body = await readBody(context, signInBody);
    if (!body.ok) return refuse(context, body.refusal);
    const signedIn = await signIn(house, {
      ...body.value,
      already: await callingStaff(house, context),
    });
    if (!signedIn.ok) return refuse(context, signedIn.refusal);
    if ('needsName' in signedIn.value) return answer(context, signedIn);
    setCookie(context, staffCookie, signedIn.value.secret, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: house.isSecure,
      path: '/',
      maxAge: fortnightS,
    });
    return answer(context, ok({ name: signedIn.value.name }));
  });

  routes.post('/sign-out', async (context) => {
    const secret = getCookie(context, staffCookie);
    if (secret) await signOut(house, secret);
    deleteCookie(context, staffCookie, { path: '/' });
    return answer(context, ok());
  });

  routes.get('/me', async (context) => {
    const staff = await callingStaff(house, context);
    if (staff) return answer(context, ok({ id: staff.id, name: staff.name }));
    return refuse(context, { code: 'sign-in/needed' });
  });

  return routes;
}
