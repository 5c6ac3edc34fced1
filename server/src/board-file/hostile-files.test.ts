import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileSite, fileSite } from '../testing/file-site.ts';
import { seededRandom } from '../testing/seeded-random.ts';

type Loose = { [key: string]: Loose };

let site: FileSite;
let file: string;
let boardsBefore: number;

beforeAll(async () => {
  site = await fileSite();
  file = await site.takesOut();
  boardsBefore = (await site.boards()).length;
});

afterAll(async () => {
  expect((await site.boards()).length).toBe(boardsBefore);
  expect(site.meeting.lines.filter((line) => line.includes('fault'))).toEqual([]);
});

/** The file after somebody has been at it. */
function changed(change: (file: Loose) => unknown): string {
  const copy = JSON.parse(file) as Loose;
  const other = change(copy);
  return JSON.stringify(other ?? copy);
}

/** The first entry of a collection. */
function first(group: Loose | undefined): Loose {
  const [entry] = Object.values(group ?? {});
  if (!entry) throw new Error('the file has none of these');
  return entry as Loose;
}

function set(thing: Loose | undefined, name: string, value: unknown): void {
  Object.defineProperty(thing, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const id = 'A'.repeat(22);
const sentAt = '2026-01-13T16:30:00.000Z';

const hostile: [what: string, code: string, make: () => string | Uint8Array][] = [
  ['nothing', 'file/unreadable', () => ''],
  ['cut off', 'file/unreadable', () => file.slice(0, -200)],
  ['cut off in a word', 'file/unreadable', () => file.slice(0, file.length / 2)],
  ['no text', 'file/unreadable', () => new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
  ['packed', 'file/unreadable', () => new Uint8Array(gzipSync(file))],
  ['a heap of nothing', 'file/unreadable', () => `[${'{},'.repeat(2_000_000)}{}]`],
  ['a million lists in each other', 'file/unreadable', () => deep(1_000_000)],
  [
    'deep within the board',
    'file/unreadable',
    () => file.replace('"cards": {', `"cards": {"x": ${deep(60)},`),
  ],
  ['a number', 'file/foreign', () => '7'],
  ['null', 'file/foreign', () => 'null'],
  ['a list', 'file/foreign', () => '[]'],
  ['another program’s', 'file/foreign', () => changed((it) => set(it, 'format', 'tldraw'))],
  ['a newer version', 'file/newer', () => changed((it) => set(it, 'version', 2))],
  [
    'a version of the plan with more steps than a plan has',
    'file/damaged',
    () =>
      changed((it) =>
        set(it.table?.record?.versions, '1', {
          ...{ number: 1, type: 'plan', open: [], sent: { name: 'Jonas', at: sentAt } },
          text: Array.from({ length: 4_000 }, () => ({ kind: 'step', id, values: {} })),
        }),
      ),
  ],
  ['a version before the first', 'file/older', () => changed((it) => set(it, 'version', 0))],
  ['a version that is a word', 'file/damaged', () => changed((it) => set(it, 'version', '1'))],
  ['a version between', 'file/damaged', () => changed((it) => set(it, 'version', 1.5))],
  ['a root nobody knows', 'file/unknown-part', () => changed((it) => set(it.table, 'diary', {}))],
  [
    'a fact nobody knows',
    'file/unknown-part',
    () => changed((it) => set(first(it.table?.cards), 'secret', 1)),
  ],
  [
    'a fact nobody knows, deep in a card',
    'file/unknown-part',
    () => changed((it) => set(first(it.table?.cards)?.enteredBy, 'secret', 1)),
  ],
  [
    'a fact nobody knows in a seat',
    'file/unknown-part',
    () => changed((it) => set(first(it.table?.record?.seats), 'token', 'x')),
  ],
  [
    'a rule with another field',
    'file/unknown-part',
    () => changed((it) => set(first(it.table?.plan?.rule).values, 'html', 'x')),
  ],
  [
    '__proto__ at the head',
    'file/unknown-part',
    () => file.replace('{', '{"__proto__": {"isAdmin": true},'),
  ],
  [
    '__proto__ among the cards',
    'file/unknown-part',
    () => file.replace('"cards": {', '"cards": {"__proto__": {},'),
  ],
  [
    '__proto__ in letters of another kind',
    'file/unknown-part',
    () => file.replace('"cards": {', '"cards": {"\\u005f_proto__": {},'),
  ],
  [
    'constructor',
    'file/unknown-part',
    () => changed((it) => set(it.table?.sets, 'constructor', {})),
  ],
  [
    'the same name twice',
    'file/twice',
    () => file.replace('"cards": {', '"cards": {}, "cards": {'),
  ],
  [
    'the same card twice',
    'file/twice',
    () => file.replace('"cards": {', `"cards": {"${id}": {}, "${id}": {},`),
  ],
  [
    'a set with everyone and aside',
    'file/twice',
    () => changed((it) => set(it.staff, 'sets', it.table?.sets)),
  ],
  [
    'a rule with everyone and held back',
    'file/twice',
    () => changed((it) => set(it.staff?.plan, 'rule', it.table?.plan?.rule)),
  ],
  [
    'no cards at all',
    'file/damaged',
    () => changed((it) => void Reflect.deleteProperty(it.table ?? {}, 'cards')),
  ],
  ['cards in a list', 'file/damaged', () => changed((it) => set(it.table, 'cards', []))],
  ['a card that is a word', 'file/damaged', () => changed((it) => set(it.table?.cards, id, 'x'))],
  [
    'a card under a name that is no id',
    'file/damaged',
    () => changed((it) => set(it.table?.cards, '../../etc', first(it.table?.cards))),
  ],
  [
    'words that are a thing',
    'file/damaged',
    () => changed((it) => set(first(it.table?.cards), 'words', { ops: [] })),
  ],
  [
    'words without end',
    'file/damaged',
    () => changed((it) => set(first(it.table?.cards), 'words', 'a'.repeat(9_000))),
  ],
  ['half a letter', 'file/damaged', () => file.replace('Mor sover', 'Mor \\ud800sover')],
  [
    'a number beyond all numbers',
    'file/damaged',
    () => file.replace(/"meeting": 1/, '"meeting": 1e999'),
  ],
  [
    'the 30th of February',
    'file/damaged',
    () => changed((it) => set(first(it.table?.cards), 'createdAt', '2026-02-30T10:00:00Z')),
  ],
  [
    'the 99th month',
    'file/damaged',
    () =>
      changed((it) => set(first(it.table?.record?.meetings), 'openedAt', '2026-99-99T99:99:99Z')),
  ],
  [
    'a time that is a word',
    'file/damaged',
    () => changed((it) => set(first(it.table?.record?.seats), 'admittedAt', 'now')),
  ],
  [
    'a file from the year 9999',
    'file/damaged',
    () => changed((it) => set(it, 'exportedAt', '9999-01-01T00:00:00.000Z')),
  ],
  [
    'a seat at no meeting',
    'file/damaged',
    () => changed((it) => set(first(it.table?.record?.seats), 'meeting', id)),
  ],
  [
    'a seat in the hundredth colour',
    'file/damaged',
    () => changed((it) => set(first(it.table?.record?.seats), 'colour', 100)),
  ],
  [
    'a seat as the projector',
    'file/damaged',
    () => changed((it) => set(first(it.table?.record?.seats), 'role', 'wall')),
  ],
  [
    'a meeting number without end',
    'file/damaged',
    () => changed((it) => set(first(it.table?.record?.meetings), 'number', 1e300)),
  ],
  [
    'a drawing under another’s name',
    'file/damaged',
    () => changed((it) => set(it.table?.ink?.shapes, 'a', { id: 'shape:b' })),
  ],
  [
    'a consent on the table',
    'file/unknown-part',
    () => changed((it) => set(it.table?.plan, 'consent', {})),
  ],
  ['children without a name', 'file/damaged', () => changed((it) => set(it.board, 'children', []))],
  [
    'too many cards',
    'file/too-many',
    () =>
      changed((it) => {
        for (let at = 0; at < 1_501; at += 1)
          set(it.table?.cards, `${at}`.padStart(22, 'c'), first(it.table?.cards));
      }),
  ],
  [
    'too many rules',
    'file/too-many',
    () =>
      changed((it) => {
        for (let at = 0; at < 31; at += 1)
          set(it.staff?.plan?.rule, `${at}`.padStart(22, 'r'), first(it.table?.plan?.rule));
      }),
  ],
  [
    'a list without end',
    'file/too-many',
    () => changed((it) => set(first(it.table?.cards), 'saidBy', Array(6_000).fill(0))),
  ],
  ['nine megabytes', 'file/too-large', () => `${file}${' '.repeat(9 * 1024 * 1024)}`],
  ['a hundred megabytes', 'file/too-large', () => new Uint8Array(100 * 1024 * 1024)],
];

describe('FILE-9 nothing is made of', () => {
  test.each(hostile)('FILE-9 a file with %s: %s', async (_, code, make) => {
    const { status, body } = await site.bringsLater(make());
    expect(body.refusal?.code).toBe(code);
    expect(status).toBe(code === 'file/too-large' ? 413 : 422);
    // What is said of it can be shown to people.
    expect(JSON.stringify(body).length).toBeLessThan(400);
    expect(JSON.stringify(body)).not.toMatch(/[<>]/);
  });

  test('FILE-9 a file that says it is packed is not opened, and one without a length is measured', async () => {
    const headers = { origin: 'http://rundbord.test', host: 'rundbord.test', cookie: site.jonas };
    const packed = await site.http.app.request('http://rundbord.test/api/boards/import', {
      method: 'POST',
      headers: { ...headers, 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(file)),
    });
    expect(packed.status).toBe(422);
    const piece = new Uint8Array(1024 * 1024).fill(32);
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 100) controller.close();
        else controller.enqueue(piece);
      },
    });
    const endless = await site.http.app.request('http://rundbord.test/api/boards/import', {
      method: 'POST',
      headers,
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(endless.status).toBe(413);
    expect(sent).toBeLessThan(15);
  });
});

const nasty: unknown[] = [
  ...[null, true, 0, -1, 1e300, 0.5, '', 'x', '<script>alert(1)</script>', 'A'.repeat(70_000)],
  ...[
    [],
    {},
    [[[]]],
    { at: 'x' },
    '__proto__',
    '2026-02-30',
    '\u0000',
    '😀'.repeat(500),
    Number.NaN,
  ],
];

test('FILE-10 whatever one thing in a file becomes, it is taken in whole or not at all', async () => {
  const { bytes } = seededRandom('one thing');
  const draw = (most: number) => Buffer.from(bytes(4)).readUInt32BE() % most;
  for (let run = 0; run < 250; run += 1) {
    const copy = JSON.parse(file) as object;
    let place = copy as Record<string, unknown>;
    let key = '';
    for (;;) {
      const keys = Object.keys(place);
      key = keys[draw(keys.length)] ?? '';
      const inner = place[key];
      if (
        typeof inner !== 'object' ||
        inner === null ||
        Object.keys(inner).length === 0 ||
        draw(8) === 0
      )
        break;
      place = inner as Record<string, unknown>;
    }
    if (draw(3) === 0) delete place[key];
    else place[key] = nasty[draw(nasty.length)];
    await isWholeOrNot(JSON.stringify(copy), `run ${run}`);
  }
});

test('FILE-10 whatever bytes of a file are turned, it is taken in whole or not at all', async () => {
  const { bytes } = seededRandom('bytes');
  const draw = (most: number) => Buffer.from(bytes(4)).readUInt32BE() % most;
  for (let run = 0; run < 250; run += 1) {
    const copy = new Uint8Array(Buffer.from(file));
    for (let turned = 0; turned <= draw(4); turned += 1) copy[draw(copy.length)] = draw(256);
    await isWholeOrNot(copy, `run ${run}`);
  }
});

/** Refused with a reason and nothing made; or made, and taken out again as it came in. */
async function isWholeOrNot(body: string | Uint8Array, run: string): Promise<void> {
  const before = (await site.boards()).length;
  const answer = await site.bringsLater(body);
  if (answer.body.refusal) {
    expect([run, answer.body.refusal.code.startsWith('file/'), answer.status]).toEqual([
      run,
      true,
      422,
    ]);
    expect((await site.boards()).length).toBe(before);
    return;
  }
  expect([run, answer.status]).toEqual([run, 200]);
  const came = JSON.parse(await site.takesOut(answer.body.value?.board));
  expect([run, came.omitted]).toEqual([run, { sealed: [], unreadable: [] }]);
  boardsBefore += 1;
}
