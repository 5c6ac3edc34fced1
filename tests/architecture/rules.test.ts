import { expect, test } from 'vitest';
import { filesIn, textOf } from './sources.ts';

const rules = new Set(filesIn('docs/spec/*.md').flatMap((path) => rulesOf(textOf(path))));
const domains = new Set([...rules].map(domainOf));
const named = new Set(
  ['{shared,server,client}/src/**/*.test.{ts,tsx}', 'tests/**/*.{test,story}.ts']
    .flatMap((pattern) => filesIn(pattern))
    .flatMap((path) => [...textOf(path).matchAll(/['"`]([A-Z]{3,}-\d+) /g)])
    .map(([, rule = '']) => rule),
);

test('ARCH-10 every rule of the specification is named by a test', () => {
  expect(rules.size).toBeGreaterThan(700);
  expect([...rules].filter((rule) => !named.has(rule))).toEqual([]);
});

test('ARCH-11 a test names no rule that no page of the specification has', () => {
  const gone = [...named].filter((rule) => domains.has(domainOf(rule)) && !rules.has(rule));
  expect(gone).toEqual([]);
});

function rulesOf(spec: string): string[] {
  return [...spec.matchAll(/\*\*([A-Z]{3,}-\d+)\*\*/g)].map(([, rule = '']) => rule);
}

function domainOf(rule: string): string {
  return rule.split('-')[0] ?? '';
}
