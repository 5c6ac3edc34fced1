/** A clock that stood still this long means that the device slept. */
const jumpMs = 20_000;
const tickMs = 5_000;

/** Runs when a phone comes back: unlocked, shown again, online, or its time has jumped. Answers how to stop. */
export function watchWaking(woke: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') woke();
  };
  let lastMs = Date.now();
  const timer = setInterval(() => {
    const nowMs = Date.now();
    if (nowMs - lastMs > jumpMs) woke();
    lastMs = nowMs;
  }, tickMs);
  document.addEventListener('visibilitychange', seen);
  addEventListener('pageshow', woke);
  addEventListener('online', woke);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pageshow', woke);
    removeEventListener('online', woke);
  };
}
