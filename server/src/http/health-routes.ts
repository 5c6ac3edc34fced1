import { Hono } from 'hono';
import type { House } from '../house.ts';

/** `/healthz`: alive, and whether what is written is being kept. 503 while the store does not answer. */
export function healthRoutes(house: House): Hono {
  const routes = new Hono();
  routes.get('/healthz', async (context) => {
    const isKept = !house.committer.isDown() && (await canRead(house));
    return context.json({ alive: true, keeps: isKept }, isKept ? 200 : 503);
  });
  return routes;
}

async function canRead(house: House): Promise<boolean> {
  try {
    await house.store.row('board', '');
    return true;
  } catch {
    return false;
  }
}
