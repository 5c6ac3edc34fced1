// Cookies are read by hand where there is no Hono: at the upgrade of a socket.

export const staffCookie = 'rb_staff';
export const seatCookie = 'rb_seats';

/** A phone may sit at several boards (a teacher with two children's meetings); the oldest seat falls out. */
const mostSecrets = 5;
const secretShape = /^[A-Za-z0-9_-]{32}$/;

/** The cookies of a header. What is not well-formed is passed over. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').slice(0, 8_192).split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

/** The secrets in a cookie that can hold several, newest first. */
export function secretsIn(header: string | undefined, cookie: string): string[] {
  const value = readCookies(header).get(cookie) ?? '';
  return value
    .split('.')
    .filter((secret) => secretShape.test(secret))
    .slice(0, mostSecrets);
}

/** The value of such a cookie with this secret in front. */
export function withSecret(header: string | undefined, cookie: string, secret: string): string {
  const others = secretsIn(header, cookie).filter((each) => each !== secret);
  return [secret, ...others].slice(0, mostSecrets).join('.');
}

/** The secrets of this browser's seats, newest first. */
export function seatSecrets(header: string | undefined): string[] {
  return secretsIn(header, seatCookie);
}

/** The seat cookie's value with this seat in front. */
export function withSeat(header: string | undefined, secret: string): string {
  return withSecret(header, seatCookie, secret);
}
