import type { Context, MiddlewareHandler } from 'hono';

/** Nothing but our own origin: no inline script, no frame, no other host. With a nonce, the page may hold the canvas: the
 *  drawing program writes styles of its own, measures letters by markup, and draws its cursors as images. */
export function policy(host: string, nonce: string | null): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    nonce ? "img-src 'self' data: blob:" : "img-src 'self' data:",
    nonce ? "font-src 'self' data:" : "font-src 'self'",
    "manifest-src 'self'",
    // Safari before 15.4 does not count a socket of the same host as 'self'.
    `connect-src 'self' ws://${host} wss://${host}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ];
  if (!nonce) rules.push("require-trusted-types-for 'script'", "trusted-types 'none'");
  return rules.join('; ');
}

/** The host that was asked for, as it may stand in a header. */
export function askedHost(context: Context): string {
  return (context.req.header('host') ?? '').replaceAll(/[^\w.:[\]-]/g, '');
}

/** Security headers on every answer. `isSecure`: people reach the house by https. */
export function securityHeaders(isSecure: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', policy(askedHost(context), null));
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (isSecure) {
      headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
      // Heeded on https alone; elsewhere a browser only complains of it.
      headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    }
    if (context.req.path.startsWith('/api/')) headers.set('Cache-Control', 'no-store');
  };
}
