import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok } from '@rundbord/shared/result';
import type { Answered } from './ask.ts';

/** A file that the house made, under the name it gave it. */
export type HouseFile = { blob: Blob; name: string };

/** Asks the house for a file. A line that is down is an answer too. */
export async function askFile(path: string, body: unknown): Promise<Answered<HouseFile>> {
  try {
    const response = await fetch(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
    });
    if (!response.ok) return err(((await response.json()) as { refusal: Refusal }).refusal);
    const named = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '');
    return ok({ blob: await response.blob(), name: named?.[1] ?? 'rundbord' });
  } catch {
    return err({ code: 'line/down' });
  }
}
