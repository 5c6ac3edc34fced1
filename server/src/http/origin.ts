/** Whether a request or socket comes from our own pages: the page's origin is the address it was sent to. */
export function isOwnOrigin(
  { origin, host }: { origin: string | undefined; host: string | undefined },
  publicOrigin: string | null,
): boolean {
  if (!origin || !host) return false;
  if (publicOrigin !== null) return origin === publicOrigin;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** The address a request came from: the socket's, or what our own proxies wrote, counted from the nearest. */
export function addressOf(
  { socket, forwarded }: { socket: string | undefined; forwarded: string | undefined },
  proxies: number,
): string {
  if (proxies === 0) return socket ?? 'unknown';
  const chain = (forwarded ?? '').split(',').map((part) => part.trim());
  return chain.at(-proxies) || socket || 'unknown';
}
