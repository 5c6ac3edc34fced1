/** Lets whatever is ready happen until this is so. Throws when it never is. */
export async function until(isSo: () => boolean, what = 'what the test waits for'): Promise<void> {
  const longestMs = 30_000;
  const startMs = performance.now();
  while (!isSo()) {
    if (performance.now() - startMs > longestMs) throw new Error(`${what} did not happen`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lets everything happen that is ready now. Says nothing of what waits for a disk or a clock. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
