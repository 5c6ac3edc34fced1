import { missingYes } from '@rundbord/shared/plan/agreement';
import type { Party } from '@rundbord/shared/plan/party';
import type { Cell } from '@rundbord/shared/plan/week-grid';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, usePlanPeople } from '../../source/usePlan.ts';
import classes from './CellWords.module.css';
import { useSpanWords } from './useSpanWords.ts';

/** What stands in one cell of the week: how it is covered, by whom, who steps in, and when nobody is clearly there. */
export function CellWords({ cell }: { cell: Cell }) {
  const message = useMessage();
  const format = useFormat();
  const spanWords = useSpanWords();
  const people = usePlanPeople();
  const names = (parties: readonly Party[]) =>
    format.list([...new Set(parties.map((party) => people.nameOf(party)))]);
  const who = cell.pieces.flatMap((piece) => piece.who);
  const backup = cell.pieces.flatMap((piece) => piece.backup);
  const isAwaited = usePlan('agreement').some(
    (agreement) =>
      cell.pieces.some((piece) => piece.agreement === agreement.id && piece.who.length > 0) &&
      missingYes(agreement, people.parents).length > 0,
  );
  const isWhole = cell.cover === 'covered' || cell.cover === 'backed';
  return (
    <>
      <p className={classes.cover}>{message(`planChoice.cover.${cell.cover}`)}</p>
      {who.length > 0 ? (
        <p className={classes.who}>
          <bdi>{names(who)}</bdi>
        </p>
      ) : null}
      {isAwaited ? <p className={classes.backup}>{message('week.awaited')}</p> : null}
      {backup.length > 0 ? (
        <p className={classes.backup}>{message('week.backup', { names: names(backup) })}</p>
      ) : null}
      {!isWhole && cell.pieces.length > 0 ? (
        <p className={classes.gaps}>
          {message('week.gaps', { spans: format.list(cell.gaps.map(spanWords)) })}
        </p>
      ) : null}
    </>
  );
}
