import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { newSecret, type Random } from '../random.ts';
import { askedHost, policy } from './headers.ts';

/** Addresses of people's own devices, and of staff surfaces: two entries, so that phones load little. */
const phonePaths = ['/', '/j', '/m/:board', '/l/:board'];
const staffPaths = ['/s', '/boards'];
/** Surfaces of the staff entry that can hold the canvas. */
const canvasPaths = ['/c/:board', '/w/:board', '/f', '/f/:board'];

const languageShape = /^[a-z]{2}(-[A-Z]{2})?$/;

/** What pages are made of. `licenceKey`: the house's key for the canvas, public by nature; null where it has none. `hasCanvas`: whether
 *  there is one at all. */
export type PageSettings = {
  folder: string;
  hasCanvas: boolean;
  licenceKey: string | null;
  random: Random;
};

/** The client's files from `folder`. A page is sent in the language of the device, so that its first paint is right. */
export function pageRoutes({ folder, hasCanvas, licenceKey, random }: PageSettings): Hono {
  const routes = new Hono();
  const assets = serveStatic({ root: folder, precompressed: true });
  routes.use('/assets/*', async (context, next) => {
    // Names of assets hold a hash of their content.
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
    const found = await assets(context, next);
    return found ?? context.notFound();
  });
  routes.use('/icon.svg', assets);
  routes.use('/manifest.webmanifest', assets);

  const page =
    (file: string, status: 200 | 404, holdsCanvas = false) =>
    async (context: Context) => {
      const cookie = getCookie(context, 'rb_lang') ?? '';
      const lang = languageShape.test(cookie)
        ? cookie
        : preferred(context.req.header('accept-language'));
      const dir = /^(ar|he|fa|ur)/.test(lang) ? 'rtl' : 'ltr';
      let html = await readFile(join(folder, file), 'utf8');
      html = html.replace(/<html[^>]*>/, `<html lang="${lang}" dir="${dir}">`);
      if (holdsCanvas && !hasCanvas)
        html = html.replace('<head>', '<head><meta name="rb-canvas" content="off">');
      else if (holdsCanvas) {
        const nonce = newSecret(random);
        html = html.replace('<head>', `<head>${canvasGifts(nonce, licenceKey)}`);
        context.header('Content-Security-Policy', policy(askedHost(context), nonce));
      }
      context.header('Cache-Control', holdsCanvas ? 'no-store' : 'no-cache');
      return context.html(html, status);
    };
  for (const path of phonePaths) routes.get(path, page('phone.html', 200));
  for (const path of staffPaths) routes.get(path, page('index.html', 200));
  for (const path of canvasPaths) routes.get(path, page('index.html', 200, true));
  routes.get('*', page('phone.html', 404));
  return routes;
}

/** What the canvas reads from its page. */
function canvasGifts(nonce: string, licenceKey: string | null): string {
  const key = licenceKey ? `<meta name="rb-tldraw-licence" content="${licenceKey}">` : '';
  return `<meta name="rb-nonce" content="${nonce}">${key}`;
}

function preferred(header: string | undefined): string {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'da' || tag === 'en') return tag;
    if (tag === 'nb' || tag === 'nn' || tag === 'no' || tag === 'sv') return 'da';
  }
  return header ? 'en' : 'da';
}
