import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, isTest, textOf } from './sources.ts';

type Use = { path: string; module: string; names: ReadonlySet<string>; isOpen: boolean };

const modules = filesIn('client/src/**/*.module.css');
const uses = filesIn('client/src/**/*.tsx')
  .filter((path) => !isTest(path))
  .flatMap(usesIn);

test('ARCH-7 each class a component asks for stands in the module beside it', () => {
  const missing = uses.flatMap(({ path, module, names }) => {
    if (!modules.includes(module)) return [`${path} uses ${module}, which is not there`];
    const known = classesIn(textOf(module));
    return [...names].filter((name) => !known.has(name)).map((name) => `${path}: .${name}`);
  });
  expect(missing).toEqual([]);
  const elsewhere = uses.filter((use) => posix.dirname(use.path) !== posix.dirname(use.module));
  expect(elsewhere.map((use) => `${use.path} reaches for ${use.module}`)).toEqual([]);
});

test('ARCH-8 each class of a module is used', () => {
  const idle = modules.flatMap((module) => {
    const own = uses.filter((use) => use.module === module);
    if (own.some((use) => use.isOpen)) return [];
    const asked = new Set(own.flatMap((use) => [...use.names]));
    const names = [...classesIn(textOf(module))].filter((name) => !asked.has(name));
    return names.map((name) => `${module}: .${name}`);
  });
  expect(idle).toEqual([]);
});

test('ARCH-9 the reader of classes is not fooled by comments, numbers or addresses', () => {
  const css = `/* .not */ .card, .card:hover > .words { inset: .5rem; } @media (width > 1.5rem) {
    .wide { background: url("a.svg"); composes: card; } } :global(.tl-html) .in { --x: "y.z" }`;
  expect([...classesIn(css)].sort()).toEqual(['card', 'in', 'wide', 'words']);
});

function usesIn(path: string): Use[] {
  const text = textOf(path);
  const imports = text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g);
  return [...imports].map(([, local = '', from = '']) => {
    const named = text.matchAll(new RegExp(`\\b${local}(?:\\.(\\w+)|\\['([^']+)'\\])`, 'g'));
    const module = posix.join(posix.dirname(path), from);
    const names = new Set([...named].map((found) => found[1] ?? found[2] ?? ''));
    // classes[column] may be any of them.
    const isOpen = new RegExp(`\\b${local}\\[[^']`).test(text);
    return { path, module, names, isOpen };
  });
}

function classesIn(css: string): Set<string> {
  const bare = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '')
    .replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
  const selectors = bare.split('{').map((part) => part.slice(part.search(/[^;}]*$/)));
  return new Set(
    selectors.flatMap((part) =>
      [...part.matchAll(/\.([a-z_][\w-]*)/gi)].map((found) => found[1] ?? ''),
    ),
  );
}
