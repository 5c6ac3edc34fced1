import { boardFileJsonSchema } from '@rundbord/shared/board-file/json-schema';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { boardRoutes } from './board/board-routes.ts';
import { boardFileRoutes, importPath, schemaPath } from './board-file/board-file-routes.ts';
import { exportRoutes } from './export/export-routes.ts';
import { followRoutes } from './follow/follow-routes.ts';
import type { House } from './house.ts';
import { refuse } from './http/answer.ts';
import { securityHeaders } from './http/headers.ts';
import { healthRoutes } from './http/health-routes.ts';
import { isOwnOrigin } from './http/origin.ts';
import { pageRoutes } from './http/pages.ts';
import { intentRoutes } from './intent/intent-routes.ts';
import { faultFacts } from './log.ts';
import { joinRoutes } from './meeting/join-routes.ts';
import { staffRoutes } from './staff/staff-routes.ts';

export type AppSettings = {
  publicOrigin: string | null;
  proxies: number;
  clientFolder: string;
  hasCanvas: boolean;
  licenceKey: string | null;
};

const bodyBytes = 64 * 1024;

/** The whole of HTTP: pages, and what they ask. */
export function createApp(house: House, settings: AppSettings): Hono {
  const app = new Hono();
  app.use(securityHeaders(house.isSecure));
  app.route('/', healthRoutes(house));

  const limited = bodyLimit({
    maxSize: bodyBytes,
    onError: (context) => refuse(context, { code: 'request/too-large' }),
  });
  // A whole board is larger; that route has a limit of its own, behind its sign-in.
  app.use('/api/*', (context, next) =>
    context.req.path === importPath ? next() : limited(context, next),
  );
  app.use('/api/*', async (context, next) => {
    const { origin, host } = context.req.header();
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!isReading && !isOwnOrigin({ origin, host }, settings.publicOrigin))
      return refuse(context, { code: 'request/elsewhere' });
    return next();
  });
  app.route('/api/staff', staffRoutes(house));
  app.route('/api', joinRoutes(house, settings));
  app.route('/api', followRoutes(house, settings));
  app.route('/api/boards', intentRoutes(house));
  app.route('/api/boards', boardFileRoutes(house));
  app.route('/api/boards', boardRoutes(house));
  app.route('/api/boards', exportRoutes(house));
  const schema = boardFileJsonSchema();
  app.get(schemaPath, (context) => context.json(schema));
  app.all('/api/*', (context) => refuse(context, { code: 'request/unknown' }));

  app.route(
    '/',
    pageRoutes({
      folder: settings.clientFolder,
      hasCanvas: settings.hasCanvas,
      licenceKey: settings.licenceKey,
      random: house.random,
    }),
  );
  app.onError((fault, context) => {
    house.log('http/fault', { method: context.req.method, ...faultFacts(fault) });
    return refuse(context, { code: 'house/fault' });
  });
  return app;
}
