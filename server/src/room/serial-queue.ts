/** Runs jobs one after another. A job that throws is reported and does not stop the next. */
export function serialQueue(onFault: (fault: unknown) => void) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run<T>(job: () => Promise<T> | T): Promise<T> {
      waiting += 1;
      const result = last.then(job).finally(() => {
        waiting -= 1;
      });
      last = result.catch(onFault);
      return result;
    },
    /** Hands a job over where nobody waits for it, such as an event listener. */
    hand(job: () => Promise<void> | void): void {
      this.run(job).catch(() => {});
    },
    isIdle: () => waiting === 0,
  };
}

export type SerialQueue = ReturnType<typeof serialQueue>;
