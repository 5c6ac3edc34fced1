import type { MiddlewareHandler } from 'hono';

/** Nothing but our own origin: no inline script, no frame, no other host. */
function policy(host: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    // Safari before 15.4 does not count a socket of the same host as 'self'.
    `connect-src 'self' ws://${host} wss://${host}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Security headers on every answer. `isSecure`: people reach the house by https. */
export function securityHeaders(isSecure: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    const host = (context.req.header('host') ?? '').replaceAll(/[^\w.:[\]-]/g, '');
    headers.set('Content-Security-Policy', policy(host));
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
