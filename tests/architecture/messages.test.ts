import { expect, test } from 'vitest';
import { keysOf } from './catalogue-keys.ts';
import { namedKeys } from './named-keys.ts';
import { filesIn, isTest, textOf } from './sources.ts';

/** Keys that the client puts together: `message(`column.${column}`)` uses all that start with `column.` */
const dynamicPrefixes = [
  'week.keyOf.',
  'plans.rehearsal.',
  'planField.',
  'planChoice.',
  'plans.road.typical.',
  'plans.decider.',
  'when.kind.',
  'set.kind.',
  'set.goalOf.',
  'set.field.',
  'set.status.',
  'set.stance.',
  'scale.unknown',
  'scale.skip',
  'scale.group.',
  'development.what.',
  'goals.add.',
  'goals.ten.',
  'goals.zero.',
  'rounds.channel.',
  'rounds.floorIs.',
  'rounds.guard.',
  'round.',
  'refusal.',
  'saving.',
  'column.',
  'category.',
  'relation.',
  'tab.',
  'task.',
  'now.ask.',
  'now.hint.',
  'own.state.',
  'plan.',
  'agreement.',
  'plans.group.',
  'plans.up',
  'plans.down',
  'wall.show.',
  'invite.hours.',
  'prompt.kind.',
  'digest.',
  'draw.',
  'stage.why.',
  'stage.group.',
  'family.said.',
  'family.file.',
  'poster.',
  'person.gender.',
  'person.life.',
  'person.elsewhere.',
  'couple.kind.',
  'couple.state.',
  'couple.',
  'descent.kind.',
  'genogram.since.',
  'genogram.place.',
  'tie.kind.',
  'network.ring.',
  'network.question.',
  'network.missing.',
  'network.choice.',
  'network.side.',
  'network.assessment.',
  'network.chosen.',
  'network.adult.',
  'network.fetch.',
  'network.nearby.',
  'network.own.ring.',
  'network.own.choice.',
  'offer.kind.',
  'plans.urgent.advice.',
  'plans.urgent.way.',
  'version.button.',
  'version.mend.',
  'version.mendWeek.',
  'version.what.',
  'version.kind.',
  'checks.parts.',
  'checks.incident.asks.',
  'export.title.',
  'export.whom.',
  'export.fileName.',
  'export.documents.',
  'export.audiences.',
  'export.audienceWhat.',
  'export.formats.',
];
/** Said when this page has never heard of a code. */
const generalRefusal = 'refusal.other';

const languages = filesIn('shared/src/message/catalogue/*.json').map((path) => ({
  path,
  keys: new Set(keysOf(JSON.parse(textOf(path)))),
}));
const codes = new Set(
  filesIn('{shared,client}/src/**/*.{ts,tsx}')
    .filter((path) => !isTest(path) && !path.includes('/generated/'))
    .flatMap((path) => [...textOf(path).matchAll(/\bcode: '([\w-]+\/[\w-]+)'/g)])
    .map((found) => found[1] ?? ''),
);

test('MESSAGE-30 every refusal can be told in every language', () => {
  expect(codes.size).toBeGreaterThan(10);
  const untold = languages.flatMap(({ path, keys }) =>
    [...codes].filter((code) => !keys.has(`refusal.${code}`)).map((code) => `${path}: ${code}`),
  );
  expect(untold).toEqual([]);
});

test('MESSAGE-31 no text tells a refusal that nobody makes', () => {
  const told = languages.flatMap(({ keys }) =>
    [...keys].filter((key) => key.startsWith('refusal.')),
  );
  const idle = told.filter((key) => key !== generalRefusal && !codes.has(key.slice(8)));
  expect([...new Set(idle)]).toEqual([]);
});

test('MESSAGE-32 every text is said somewhere', () => {
  // What is taken home is said by the house, in the language that was asked for.
  const places = 'client/src,shared/src/plan,shared/src/person/drawing,server/src/export';
  const speaking = filesIn(`{${places}}/**/*.{ts,tsx}`);
  const spoken = speaking
    .filter((path) => !isTest(path))
    .map(textOf)
    .join('\n');
  const idle = [...new Set(languages.flatMap(({ keys }) => [...keys]))]
    .filter((key) => !dynamicPrefixes.some((prefix) => key.startsWith(prefix)))
    .filter((key) => !spoken.includes(`'${key}'`));
  expect(idle).toEqual([]);
});

test('MESSAGE-37 the scanner of keys sees each beginning that keys are put together from', () => {
  // The list of the desk's texts names places without saying anything.
  const speaking = filesIn('{shared,client,server}/src/**/*.{ts,tsx}').filter(
    (path) => !isTest(path) && !path.includes('/generated/') && !path.endsWith('/desk-keys.ts'),
  );
  const keys = [...new Set(languages.flatMap((language) => [...language.keys]))];
  const named = new Set(namedKeys(speaking.map(textOf).join('\n'), keys));
  const unseen = keys.filter(
    (key) => dynamicPrefixes.some((prefix) => key.startsWith(prefix)) && !named.has(key),
  );
  expect(unseen).toEqual([]);
});
