import type { PlanId } from '@rundbord/shared/id';
import type { Cell, RiskWindow } from '@rundbord/shared/plan/week-grid';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../design/Button.tsx';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { CoverKey } from './CoverKey.tsx';
import { CoverSheet } from './CoverSheet.tsx';
import { Loads } from './Loads.tsx';
import { NewWindow } from './NewWindow.tsx';
import { Rehearsal } from './Rehearsal.tsx';
import { useWeek, type Week } from './useWeek.ts';
import { WeekNumber } from './WeekNumber.tsx';
import classes from './WeekPoster.module.css';
import { WeekTable } from './WeekTable.tsx';
import { WindowSheet } from './WindowSheet.tsx';

/** The week where it is mended: a cell that is not covered leads to an agreement for it. Beneath it what does not hold yet,
 *  and what everybody carries. */
export function EditableWeek() {
  const message = useMessage();
  const week = useWeek();
  const [open, setOpen] = useState<PlanId | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [hole, setHole] = useState<{ window: RiskWindow; cell: Cell } | null>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  return (
    <PosterFrame name={message('poster.week')}>
      <PosterHead title={message('week.title')} headingRef={titleRef}>
        <WeekTurner week={week} />
        <span data-screen-only>
          <Button onClick={() => setMaking(true)}>{message('plans.week.addWindow')}</Button>
        </span>
      </PosterHead>
      {week.rows.length === 0 ? (
        <p className={classes.soft}>{message('week.none')}</p>
      ) : (
        <>
          <WeekTable
            week={week}
            tools={(window, cell) => (
              <CoverButton window={window} cell={cell} onOpen={() => setHole({ window, cell })} />
            )}
            windowTools={(window) => (
              <span data-screen-only>
                <Button onClick={() => setOpen(window.id)}>
                  {message('plans.week.edit')}
                  <span className="unseen"> {window.values.name}</span>
                </Button>
              </span>
            )}
          />
          <CoverKey />
        </>
      )}
      <Rehearsal />
      <Loads />
      {isMaking ? (
        <NewWindow
          onClose={() => setMaking(false)}
          onMade={(id) => {
            setMaking(false);
            setOpen(id);
          }}
        />
      ) : null}
      {open ? <WindowSheet key={open} id={open} onClose={() => setOpen(null)} /> : null}
      {hole ? (
        <CoverSheet
          {...hole}
          week={week}
          onClose={() => setHole(null)}
          onMade={() => {
            // The button that led here goes with the gap: the keys stay in the week.
            flushSync(() => setHole(null));
            titleRef.current?.focus({ preventScroll: true });
          }}
        />
      ) : null}
    </PosterFrame>
  );
}

/** Which week it is, and the way to the next and back. */
function WeekTurner({ week }: { week: Week }) {
  const message = useMessage();
  return (
    <>
      <p className={classes.soft} aria-live="polite">
        <WeekNumber week={week} />
      </p>
      <span className={classes.tools} data-screen-only>
        <Button onClick={() => week.turn(-1)}>{message('plans.week.back')}</Button>
        <Button onClick={() => week.turn(1)}>{message('plans.week.on')}</Button>
        {week.isHome ? null : <Button onClick={week.home}>{message('plans.week.home')}</Button>}
      </span>
    </>
  );
}

function CoverButton({
  window,
  cell,
  onOpen,
}: {
  window: RiskWindow;
  cell: Cell;
  onOpen: () => void;
}) {
  const message = useMessage();
  const format = useFormat();
  if (cell.cover !== 'open' && cell.cover !== 'unclear') return null;
  return (
    <span data-screen-only>
      <Button onClick={onOpen}>
        {message('plans.week.cover')}
        <span className="unseen">
          {' '}
          {window.values.name} {format.day(cell.day)}
        </span>
      </Button>
    </span>
  );
}
