import { globSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** One file and what it imports, as it is written there. Paths start at the root of the repository. */
export type Source = { path: string; imports: readonly string[] };

const importPatterns = [
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

export function sourcesIn(workspace: 'shared' | 'server' | 'client'): Source[] {
  return filesIn(`${workspace}/src/**/*.{ts,tsx}`)
    .filter((path) => !path.includes('/generated/'))
    .map((path) => ({ path, imports: importsIn(textOf(path)) }));
}

export function importsIn(text: string): string[] {
  return importPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => found[1] ?? ''),
  );
}

/** The file of this repository that an import means; undefined if it means somebody else's package. */
export function targetOf(from: string, wanted: string): string | undefined {
  if (wanted.startsWith('.')) return posix.join(posix.dirname(from), wanted);
  const [, workspace, rest] = /^@rundbord\/(\w+)\/(.+)$/.exec(wanted) ?? [];
  return workspace === undefined ? undefined : `${workspace}/src/${rest}.ts`;
}

export function filesIn(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .map((path) => relative(root, join(root, path)).replaceAll('\\', '/'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function isTest(path: string): boolean {
  return /\.(test|story)\.tsx?$/.test(path);
}
