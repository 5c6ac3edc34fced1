import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The least that can be done with what a phone sends: it is read and answered. No check, no document, no disk. Answers
 *  the port, on this machine alone. */
export function serveBareAnswers(): Promise<number> {
  const app = new Hono();
  app.post('/*', async (context) => {
    await context.req.json();
    return context.json({ value: null });
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
    resolve(info.port),
  );
  return promise;
}
