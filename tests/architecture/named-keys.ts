/** The keys of texts that a source names: written out, or by the beginning that it puts them together from. */
export function namedKeys(source: string, keys: readonly string[]): string[] {
  const written = new Set([...source.matchAll(/['"`]([\w./-]+)['"`]/g)].map((found) => found[1]));
  const beginnings = beginningsIn(source);
  return keys.filter(
    (key) => written.has(key) || beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

/** `couple.kind.` of `couple.kind.${kind}`, and a string that ends in a full stop as a place does. */
function beginningsIn(source: string): string[] {
  const templates = source.matchAll(/`([\w-]+\.[\w./-]*)\$\{/g);
  const places = source.matchAll(/['"`]((?:[\w-]+\.)+)['"`]/g);
  return [...templates, ...places].map((found) => found[1] ?? '');
}
