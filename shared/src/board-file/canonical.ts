/** The same value with its keys in order, without what is undefined, and with nothing that a file cannot hold: half a
 *  letter becomes the sign that stands for one, as it does where documents are kept. Equal values are equal texts. */
export function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries
      .map(([key, inner]) => [key.toWellFormed(), canonical(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Where two values first differ, or null when they say the same. */
export function firstDifference(one: unknown, other: unknown): string[] | null {
  if (Object.is(one, other) || (one === 0 && other === 0)) return null;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return [];
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = firstDifference(a[key], b[key]);
    if (inner) return [key, ...inner];
  }
  return null;
}
