import { type ExportWish, readExports } from '@rundbord/shared/plan/export-wish';
import { ok } from '@rundbord/shared/result';
import { layGuardedPlan, neverWords } from '@rundbord/shared/testing/guarded-plan';
import { describe, expect, test } from 'vitest';
import { answered, refusal, testSite } from '../testing/test-app.ts';
import { hire } from '../testing/test-house.ts';

const plan: ExportWish = { document: 'plan', format: 'pdf', audience: 'network', language: 'da' };

/** A meeting of Jonas' with Birgit, the plan of the worked case on its board. */
async function withPlan() {
  const site = await testSite();
  await site.meeting.room.act((documents) => {
    layGuardedPlan(documents);
    return ok([]);
  });
  const path = `/api/boards/${site.meeting.board}/exports`;
  const asks = (wish: object, cookie: string | undefined = site.jonas) =>
    site.http.post(path, wish, { cookie });
  const noted = () => readExports(site.meeting.room.staff.exports);
  return { ...site, asks, noted };
}

test('EXPORT-1 Jonas takes the plan home: a PDF, kept by no cache, under a name that is nobody’s', async () => {
  const site = await withPlan();
  const answer = await site.asks(plan);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="plan-\d{4}-\d\d-\d\d\.pdf"$/,
  );
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test.each([
  ['docx', 'own', 'network', 'PK'],
  ['ics', 'calendar', 'network', 'BEGIN:VCALENDAR'],
] as const)('EXPORT-1 a %s of %s is made', async (format, document, audience, begins) => {
  const site = await withPlan();
  const answer = await site.asks({ ...plan, format, document, audience });
  expect(answer.status).toBe(200);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .toString('latin1')
      .slice(0, 15),
  ).toContain(begins);
});

test('EXPORT-2 only staff of the board take anything home', async () => {
  const site = await withPlan();
  await hire(site.meeting.house, 'hanne');
  const hanne = await site.signedIn('hanne');
  expect(await answered(site.asks(plan, site.birgit))).toEqual(refusal(401, 'sign-in/needed'));
  expect(await answered(site.asks(plan, ''))).toEqual(refusal(401, 'sign-in/needed'));
  expect(await answered(site.asks(plan, hanne))).toEqual(refusal(404, 'request/unknown'));
  expect(site.noted()).toEqual([]);
});

test('EXPORT-3 who took what home is noted for the facilitators, and no word of it is logged', async () => {
  const site = await withPlan();
  await site.asks({ ...plan, document: 'own', person: 'name:birgit' });
  expect(site.noted()).toEqual([
    {
      ...{ id: expect.any(String), document: 'own', format: 'pdf', audience: 'network' },
      ...{ language: 'da', whom: 'Birgit', version: 0, by: 'Jonas' },
      at: site.meeting.house.clock.now().toISOString(),
    },
  ]);
  const logged = JSON.stringify(site.meeting.lines);
  for (const words of [...neverWords, 'Moster', 'Birgit']) expect(logged).not.toContain(words);
});

describe('EXPORT-4 what cannot be made is refused, and nothing is noted', () => {
  test.each([
    ['a calendar as PDF', { ...plan, document: 'calendar' }, 400],
    ['tasks for a child', { ...plan, document: 'own', audience: 'child' }, 400],
    ['a language there is none of', { ...plan, language: 'ar-XB' }, 400],
    ['a field nobody asked for', { ...plan, path: '/etc/passwd' }, 400],
    ['nothing', {}, 400],
    ['the page of somebody unknown', { ...plan, document: 'own', person: 'name:ingen' }, 404],
  ])('%s', async (_, wish, status) => {
    const site = await withPlan();
    expect((await site.asks(wish)).status).toBe(status);
    expect(site.noted()).toEqual([]);
  });
});

test('EXPORT-5 a board makes one file at a time', async () => {
  const site = await withPlan();
  const statuses = await Promise.all(
    [site.asks(plan), site.asks(plan)].map(async (each) => (await each).status),
  );
  expect(statuses.sort()).toEqual([200, 429]);
  expect((await site.asks({ ...plan, document: 'cards', audience: 'child' })).status).toBe(200);
});
