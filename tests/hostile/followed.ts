import { openTable, type TableDoc } from '@rundbord/shared/doc/board-doc';
import { toInkWords } from '@rundbord/shared/ink/ink';
import type { RawSocket } from './raw-socket.ts';

/** What a socket holds, as a table; a mask has the same collections. */
export const tableOf = (socket: RawSocket): TableDoc => openTable(socket.doc);

/** Every byte a socket was sent, as text. */
export const received = ({ bytes }: RawSocket) => Buffer.concat(bytes).toString('utf8');

/** Words on a drawing sheet. */
export function inkNote(id: string, sheet: string, words: string) {
  return {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'text',
    x: 0,
    y: 0,
    rotation: 0,
    index: 'a1',
    parentId: 'page:page',
    isLocked: false,
    opacity: 1,
    props: {
      color: 'black',
      size: 'm',
      font: 'sans',
      textAlign: 'start',
      w: 100,
      richText: toInkWords(words),
      scale: 1,
      autoSize: true,
    },
    meta: { on: `sheet:${sheet}`, schema: 'one' },
  };
}

/** Whether a name can be read in what was received: as it was written, or as a word in any case. */
export function tells(text: string, name: string): boolean {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${name}s?(?![\\p{L}\\p{N}])`, 'iu');
  return text.includes(name) || word.test(text.normalize('NFC'));
}
