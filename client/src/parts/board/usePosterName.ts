import { isBoardPart, sheetOf, type WallTarget } from '@rundbord/shared/wall/poster';
import { useMessage } from '../../message/useMessage.ts';
import { useSheets } from '../../source/useBoard.ts';

/** What a poster is called, and the whole wall. */
export function usePosterName(): (target: WallTarget) => string {
  const message = useMessage();
  const sheets = useSheets();
  return (target) => {
    if (target === 'overview') return message('poster.overview');
    if (isBoardPart(target)) return message(`poster.${target}`);
    const sheet = sheetOf(target);
    return sheets.find((each) => each.id === sheet)?.name ?? message('poster.gone');
  };
}
