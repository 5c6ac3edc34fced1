import { intentSchema } from '@rundbord/shared/intent/intent';
import { parseDoor } from '@rundbord/shared/protocol/doors';
import { Hono } from 'hono';
import type { House } from '../house.ts';
import { answer, refuse } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import { whoComes } from '../meeting/who.ts';
import { tokenBuckets } from '../room/token-buckets.ts';
import { answerIntent } from './answer-intent.ts';

/** Intents a seat may send: a long queue after a lost line at once, and two a second in the long run. */
const rate = { perSecond: 2, burst: 60 } as const;

/** The second door for writing: a device asks, and is answered when it is done and on disk. */
export function intentRoutes(house: House): Hono {
  const routes = new Hono();
  const mayGoOn = tokenBuckets(rate, house.clock);

  routes.post('/:board/intents/:door', async (context) => {
    const { board, door: name } = context.req.param();
    const door = parseDoor(name);
    if (door !== 'phone' && door !== 'console' && door !== 'follow')
      return refuse(context, { code: 'request/unknown' });
    const came = await whoComes(house, { board, door, cookieHeader: context.req.header('cookie') });
    if (!came) return refuse(context, { code: 'right/not-yours' });
    if (!mayGoOn(came.actor.seat)) return refuse(context, { code: 'request/too-many' });
    const intent = await readBody(context, intentSchema);
    if (!intent.ok) return refuse(context, intent.refusal);
    return answer(context, await answerIntent(house, came.room, came.actor, intent.value));
  });

  return routes;
}
