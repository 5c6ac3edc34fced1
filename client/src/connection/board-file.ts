import { fileMegabytes } from '@rundbord/shared/board-file/file-size';
import type { BoardId } from '@rundbord/shared/id';
import { err, ok } from '@rundbord/shared/result';
import { type Answered, ask } from './ask.ts';

/** Asks for a board as a file, with the name it is kept under. */
export async function takeOut(board: BoardId): Promise<Answered<{ file: Blob; name: string }>> {
  try {
    const response = await fetch(`/api/boards/${board}/file`, {
      credentials: 'same-origin',
      cache: 'no-store',
    });
    if (!response.ok) return { ok: false, ...(await response.json()) };
    const said = response.headers.get('content-disposition') ?? '';
    const name = /filename="([\w.-]+)"/.exec(said)?.[1] ?? 'rundbord.json';
    return ok({ file: await response.blob(), name });
  } catch {
    return err({ code: 'line/down' });
  }
}

/** Brings a file in as a new board. What is too large is not sent at all. */
export async function takeIn(file: Blob): Promise<Answered<{ board: BoardId }>> {
  if (file.size > fileMegabytes * 1024 * 1024)
    return err({ code: 'file/too-large', megabytes: fileMegabytes });
  return ask<{ board: BoardId }>('/boards/import', { method: 'POST', body: file });
}
