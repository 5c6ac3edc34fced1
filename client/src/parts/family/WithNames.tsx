import type { ReactNode } from 'react';

/** A sentence in the direction of the page, with each name in it written in its own. */
export function WithNames({ text, names }: { text: string; names: readonly string[] }): ReactNode {
  const known = [...new Set(names.filter(Boolean))].sort((one, other) => other.length - one.length);
  if (known.length === 0) return text;
  const pattern = known.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|');
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, 'u'));
  return parts.map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence are known by their place in it.
    at % 2 === 1 ? <bdi key={at}>{part}</bdi> : part,
  );
}
