import type { ColumnNews, Digest } from '@rundbord/shared/board/digest';
import type { Awareness } from 'y-protocols/awareness';
import { type Format, useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useDigest } from '../../source/useDigest.ts';

type Say = ReturnType<typeof useMessage>;

/** What is new on the board, for those who listen to it: polite, in whole sentences, at most every ten seconds. */
export function BoardNews({ awareness, isReady }: { awareness: Awareness; isReady: boolean }) {
  const message = useMessage();
  const format = useFormat();
  const told = useDigest(awareness, isReady);
  return (
    <p className="unseen" role="status">
      {/* A new element is said aloud, also when it says the same as the one before. */}
      {told ? <span key={told.count}>{sentences(told.news, message, format)}</span> : null}
    </p>
  );
}

function sentences(news: Digest, message: Say, format: Format): string {
  const of = (key: 'digest.sheets' | 'digest.came' | 'digest.follow', names: string[]) =>
    names.length > 0 ? [message(key, { names: format.list(names) })] : [];
  return [
    ...news.columns.flatMap((column) => columnSentences(column, message)),
    ...of('digest.sheets', news.sheets),
    ...of('digest.came', news.came),
    ...of('digest.follow', news.follow),
  ].join(' ');
}

function columnSentences(news: ColumnNews, message: Say): string[] {
  const column = message(`column.${news.column}`);
  return (['fresh', 'moved', 'changed', 'gone'] as const).flatMap((kind) =>
    news[kind] > 0 ? [message(`digest.${kind}`, { count: news[kind], column })] : [],
  );
}
