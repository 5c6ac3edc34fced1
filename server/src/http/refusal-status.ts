import type { RefusalCode } from '@rundbord/shared/intent/refusal';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** HTTP status of each refusal, in one table. What is not named is 409: it cannot be as things stand. */
const statuses: Partial<Record<RefusalCode, ContentfulStatusCode>> = {
  'words/empty': 422,
  'words/too-short': 422,
  'words/too-long': 422,
  'name/empty': 422,
  'name/too-long': 422,
  'join/mistyped': 422,
  'join/not-now': 404,
  'join/slow-down': 429,
  'sign-in/used': 401,
  'sign-in/needed': 401,
  'right/not-yours': 403,
  'follow/used': 401,
  'follow/unknown': 404,
  'prompt/too-soon': 429,
  'file/unreadable': 422,
  'file/foreign': 422,
  'file/newer': 422,
  'file/older': 422,
  'file/damaged': 422,
  'file/unknown-part': 422,
  'file/too-many': 422,
  'file/twice': 422,
  'file/too-large': 413,
  'request/elsewhere': 403,
  'request/malformed': 400,
  'request/unknown': 404,
  'request/too-large': 413,
  'request/too-many': 429,
  'card/unknown': 404,
  'seat/unknown': 404,
  'house/fault': 500,
};

export function statusOf(code: RefusalCode): ContentfulStatusCode {
  return statuses[code] ?? 409;
}
