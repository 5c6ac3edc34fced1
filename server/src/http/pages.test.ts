import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idFor } from '@rundbord/shared/testing/id-for';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { policy } from './headers.ts';
import { pageRoutes } from './pages.ts';

const board = idFor('board');
const canvasPages = [`/c/${board}`, `/w/${board}`, '/f', `/f/${board}`];
const otherPages = ['/', '/j', `/m/${board}`, `/l/${board}`, '/s', '/boards', '/nowhere'];
const key = 'tldraw-2026/WyJ4Il0.a+b/c==';

function pages(licenceKey: string | null, hasCanvas = true) {
  const folder = mkdtempSync(join(tmpdir(), 'rundbord-pages-'));
  for (const page of ['phone.html', 'index.html'])
    writeFileSync(
      join(folder, page),
      `<!doctype html><html lang="da"><head><title>${page}</title></head></html>`,
    );
  const routes = pageRoutes({ folder, hasCanvas, licenceKey, random: seededRandom('pages') });
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await routes.request(path, { headers: { host: 'rundbord.test', ...headers } });
    const html = await answer.text();
    return {
      html,
      headers: answer.headers,
      policy: answer.headers.get('content-security-policy')?.split('; ') ?? [],
      nonce: /<meta name="rb-nonce" content="([^"]*)">/.exec(html)?.[1],
    };
  };
}

describe('HOUSE-13 pages that hold the canvas', () => {
  test.each(canvasPages)(
    'HOUSE-13 %s carries a new nonce each time, on the page and in the policy',
    async (path) => {
      const ask = pages(null);
      const answers = [await ask(path), await ask(path), await ask(path)];
      for (const { nonce, policy: rules, headers } of answers) {
        expect(nonce).toMatch(/^[\w-]{32,}$/);
        expect(rules).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(rules).toContain("script-src 'self'");
        expect(rules.join()).not.toMatch(/unsafe-|\*|https?:/);
        // A kept page would come back with a nonce that its policy no longer knows, or with one that has been read.
        expect(headers.get('cache-control')).toBe('no-store');
      }
      expect(new Set(answers.map(({ nonce }) => nonce)).size).toBe(answers.length);
    },
  );

  test.each(canvasPages)('HOUSE-13 %s says so where the house wants no canvas', async (path) => {
    const { html, nonce, policy: rules } = await pages(key, false)(path);
    expect(html).toContain('<meta name="rb-canvas" content="off">');
    expect(html).not.toContain(key);
    expect([nonce, rules]).toEqual([undefined, []]);
  });

  test.each(otherPages)(
    'HOUSE-13 %s has neither nonce nor key, whatever the house has',
    async (path) => {
      const { html, nonce, headers } = await pages(key)(path);
      expect(nonce).toBeUndefined();
      expect(html).not.toContain('rb-tldraw-licence');
      expect(html).not.toContain(key);
      // The policy of the house is put there by `securityHeaders`.
      expect(headers.get('content-security-policy')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-cache');
    },
  );

  test.each(canvasPages)(
    'HOUSE-13 %s has the key of the licence where the house has one',
    async (path) => {
      expect((await pages(key)(path)).html).toContain(
        `<meta name="rb-tldraw-licence" content="${key}">`,
      );
      expect((await pages(null)(path)).html).not.toContain('rb-tldraw-licence');
    },
  );

  test('HOUSE-13 a canvas page is still in the language of the device', async () => {
    const ask = pages(null);
    expect((await ask(`/c/${board}`, { 'accept-language': 'en' })).html).toContain(
      '<html lang="en"',
    );
    expect((await ask(`/c/${board}`, { cookie: 'rb_lang=ar-XB' })).html).toContain('dir="rtl"');
  });

  test('HOUSE-13 a host that is none does not end up in a canvas page’s policy', async () => {
    const odd = await pages(null)(`/c/${board}`, {
      host: "evil.example; script-src 'unsafe-inline'",
    });
    expect(odd.policy.join()).not.toContain("'unsafe-inline'");
    expect(odd.policy).toContain("script-src 'self'");
  });
});

test('HOUSE-13 only a page that holds the canvas goes without trusted types', () => {
  const [plain, canvas] = [policy('rundbord.test', null), policy('rundbord.test', 'n')];
  for (const rule of ["require-trusted-types-for 'script'", "trusted-types 'none'"]) {
    expect(plain.split('; ')).toContain(rule);
    expect(canvas).not.toContain(rule);
  }
  const common = [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ];
  for (const rule of [...common, "connect-src 'self' ws://rundbord.test wss://rundbord.test"])
    for (const rules of [plain, canvas]) expect(rules.split('; ')).toContain(rule);
});
