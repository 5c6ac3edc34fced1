import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';

/** Addresses of people's own devices, and of staff surfaces: two entries, so that phones load little. */
const phonePaths = ['/', '/j', '/m/:board'];
const staffPaths = ['/s', '/boards', '/c/:board', '/w/:board'];

const languageShape = /^[a-z]{2}(-[A-Z]{2})?$/;

/** The client's files from `folder`. A page is sent in the language of the device, so that its first paint is right. */
export function pageRoutes(folder: string): Hono {
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

  const page = (file: string, status: 200 | 404) => async (context: import('hono').Context) => {
    const cookie = getCookie(context, 'rb_lang') ?? '';
    const lang = languageShape.test(cookie)
      ? cookie
      : preferred(context.req.header('accept-language'));
    const html = await readFile(join(folder, file), 'utf8');
    const dir = /^(ar|he|fa|ur)/.test(lang) ? 'rtl' : 'ltr';
    context.header('Cache-Control', 'no-cache');
    return context.html(html.replace(/<html[^>]*>/, `<html lang="${lang}" dir="${dir}">`), status);
  };
  for (const path of phonePaths) routes.get(path, page('phone.html', 200));
  for (const path of staffPaths) routes.get(path, page('index.html', 200));
  routes.get('*', page('phone.html', 404));
  return routes;
}

function preferred(header: string | undefined): string {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'da' || tag === 'en') return tag;
    if (tag === 'nb' || tag === 'nn' || tag === 'no' || tag === 'sv') return 'da';
  }
  return header ? 'en' : 'da';
}
