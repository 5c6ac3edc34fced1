/** Prints a line for whoever runs the program. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Prints rows under each other: the first column to the left, the others to the right. */
export function sayTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows)
    say(
      `  ${row
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join('  ')}`.trimEnd(),
    );
}

/** A number as it is read: three digits that count. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toPrecision(3);
}

export function kilobytes(bytes: number): string {
  if (bytes >= 10_000_000) return `${figure(bytes / 1e6)} MB`;
  return `${figure(bytes / 1000)} kB`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
