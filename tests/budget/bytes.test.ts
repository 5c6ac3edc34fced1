import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

type Chunk = {
  file: string;
  src?: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
};

const dist = join(import.meta.dirname, '..', '..', 'client', 'dist');
const writtenLanguage = /message\/generated\/(da|en)\.js$/;
const deskTexts = /message\/generated\/.+\.desk\.js$/;
const limits = { script: 150_000, all: 300_000 };
let manifest: Record<string, Chunk>;

beforeAll(() => {
  manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
});

test('BUDGET-1 a phone is on the board for at most 150 kB of script and 300 kB in all', () => {
  const [language, ...others] = languagesBySize();
  expect(others).not.toEqual([]);
  const chunks = [...reach(['phone.html', language ?? ''], (chunk) => chunk.imports)];
  const scripts = filesOf(chunks, (chunk) => [chunk.file]);
  const looks = filesOf(chunks, (chunk) => [...(chunk.css ?? []), ...(chunk.assets ?? [])]);
  const script = sum(scripts);
  const all = script + sum(looks) + sum(['phone.html']);

  const lines = [...scripts, ...looks].map((file) => `  ${kilobytes(weight(file))}  ${file}`);
  process.stdout.write(`phone, first load\n${lines.join('\n')}\n`);
  process.stdout.write(`  ${kilobytes(script)}  script\n  ${kilobytes(all)}  all\n`);
  expect(script).toBeLessThanOrEqual(limits.script);
  expect(all).toBeLessThanOrEqual(limits.all);
});

test('BUDGET-2 nothing a phone may ever load holds tldraw', () => {
  const files = filesOf(reach(['phone.html'], everything), (chunk) => [chunk.file]);
  expect(files.length).toBeGreaterThan(1);
  const withTldraw = files.filter((file) =>
    readFileSync(join(dist, file), 'utf8').includes('tldraw'),
  );
  expect(withTldraw).toEqual([]);
});

test('BUDGET-3 no texts of the desk are among what a phone may ever load', () => {
  const desk = Object.keys(manifest).filter((key) => deskTexts.test(key));
  expect(desk.length).toBeGreaterThanOrEqual(2);
  const reached = reach(['phone.html'], everything);
  expect([...reached].some((key) => writtenLanguage.test(key))).toBe(true);
  expect(desk.filter((key) => reached.has(key))).toEqual([]);
});

/** What a chunk loads at once, and what it may load later. */
function everything(chunk: Chunk): string[] {
  return [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])];
}

/** A phone loads one language, in the module for any device: the heaviest counts. */
function languagesBySize(): string[] {
  return Object.keys(manifest)
    .filter((key) => writtenLanguage.test(key))
    .sort((a, b) => weight(chunkOf(b).file) - weight(chunkOf(a).file));
}

function reach(from: string[], next: (chunk: Chunk) => string[] | undefined): Set<string> {
  const reached = new Set<string>();
  const visit = (key: string) => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const each of next(chunkOf(key)) ?? []) visit(each);
  };
  from.forEach(visit);
  return reached;
}

function filesOf(keys: Iterable<string>, files: (chunk: Chunk) => string[]): string[] {
  return [...new Set([...keys].flatMap((key) => files(chunkOf(key))))];
}

function chunkOf(key: string): Chunk {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`the manifest of the build has no ${key}`);
  return chunk;
}

function weight(file: string): number {
  const content = readFileSync(join(dist, file));
  // A font is packed already, and the server sends it as it is.
  return file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + weight(file), 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
