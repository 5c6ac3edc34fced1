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

/** Every path that is reached by import from these, at once or later, and these themselves. */
export function reachedFrom(
  paths: readonly string[],
  sources: readonly Source[],
): ReadonlySet<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const wanted of byPath.get(path)?.imports ?? []) {
      const target = targetOf(path, wanted);
      if (target !== undefined) visit(target);
    }
  };
  paths.forEach(visit);
  return reached;
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
