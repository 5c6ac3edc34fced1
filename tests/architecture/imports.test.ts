import { expect, test } from 'vitest';
import { breachesOf, roomOf } from './breaches.ts';
import { fewestFiles } from './layers.ts';
import { importsIn, isTest, reachedFrom, type Source, sourcesIn, targetOf } from './sources.ts';

const sources = {
  shared: sourcesIn('shared'),
  server: sourcesIn('server'),
  client: sourcesIn('client'),
};

for (const workspace of ['shared', 'server', 'client'] as const) {
  test(`ARCH-1 every import of ${workspace} goes in the one direction`, () => {
    process.stdout.write(graphOf(workspace, sources[workspace]));
    expect(sources[workspace].flatMap(breachesOf)).toEqual([]);
  });

  test(`ARCH-2 the scanner still sees ${workspace}`, () => {
    expect(sources[workspace].length).toBeGreaterThanOrEqual(fewestFiles[workspace]);
    expect(sources[workspace].some((source) => source.imports.length > 0)).toBe(true);
  });
}

test('ARCH-3 a phone never reaches the canvas, however many files lie between', () => {
  const phone = sources.client.filter(
    ({ path }) => /\/phone(\/|-main)/.test(path) && !isTest(path),
  );
  expect(phone).not.toEqual([]);
  const reached = reachedFrom(
    phone.map((source) => source.path),
    sources.client,
  );
  expect([...reached].filter((path) => path.includes('/canvas/'))).toEqual([]);
});

test.each([
  ['shared/src/card/card.ts', 'react', 'shared is pure'],
  ['shared/src/card/card.ts', 'node:fs', 'shared is pure'],
  ['shared/src/card/card.ts', 'zod', 'shared is pure'],
  ['shared/src/card/card.ts', '../board/record.ts', 'card does not look at board'],
  ['shared/src/card/card.ts', '../plan/agreement.ts', 'card does not look at plan'],
  ['shared/src/id.ts', './nowhere.ts', 'nowhere has no place'],
  ['client/src/phone/NowTab.tsx', '../console/Inbox.tsx', 'phone does not look at console'],
  ['client/src/console/Console.tsx', '../../source/useBoard.ts', 'up more than one folder'],
  ['client/src/stage/PlainStage.tsx', 'tldraw', 'only canvas/'],
  ['client/src/main.tsx', '@rundbord/server/app', 'client does not know server'],
  ['client/src/wall/WallPage.tsx', 'node:path', 'no Node'],
  ['server/src/app.ts', '../../client/src/main.tsx', 'server does not know client'],
  ['server/src/app.ts', './room/room', 'does not end in .ts'],
])('ARCH-4 %s may not import %s', (path, wanted, why) => {
  expect(breachesOf({ path, imports: [wanted] }).join()).toContain(why);
});

test('ARCH-5 the scanner reads every way of importing', () => {
  const text = `import a from 'a';\nimport {\n  type B,\n} from 'b';\nimport 'c';\nexport { d } from 'd';\nconst e = await import('e');`;
  expect(importsIn(text).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

function graphOf(workspace: string, found: readonly Source[]): string {
  const rooms = new Map<string, Set<string>>();
  for (const { path, imports } of found.filter((source) => !isTest(source.path)))
    for (const wanted of imports) {
      const target = targetOf(path, wanted);
      const seen = rooms.get(roomOf(path)) ?? new Set<string>();
      if (target?.startsWith(`${workspace}/`) && roomOf(target) !== roomOf(path))
        seen.add(roomOf(target));
      rooms.set(roomOf(path), seen);
    }
  const lines = [...rooms].map(([room, seen]) => `  ${room} -> ${[...seen].sort().join(', ')}`);
  return `${workspace}\n${lines.sort().join('\n')}\n`;
}
