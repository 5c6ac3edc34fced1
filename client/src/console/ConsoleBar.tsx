import { useValue } from '../connection/useValue.ts';
import { Button } from '../design/Button.tsx';
import { SaveMark } from '../design/SaveMark.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { useBoardFacts, useMeeting } from '../source/useBoard.ts';
import classes from './ConsoleBar.module.css';
import { useSession } from './session-context.ts';
import { useCanUndo } from './useCanUndo.ts';
import { useConsoleSaving } from './useConsoleSaving.ts';
import { WallControl } from './WallControl.tsx';
import { WallPages } from './WallPages.tsx';

/** Whose board, whether it is kept, undo, and what the projector shows. */
export function ConsoleBar() {
  const message = useMessage();
  const format = useFormat();
  const { table } = useSession();
  const { hasSynced } = useValue(table.state);
  const facts = useBoardFacts();
  const meeting = useMeeting();
  const saving = useConsoleSaving();
  return (
    <header className={classes.bar}>
      <a className={classes.back} href="/boards" data-screen-only>
        <img src="/icon.svg" alt={message('boards.title')} />
      </a>
      <div>
        <h1 className={classes.title}>
          <bdi>{format.list(facts?.children ?? [])}</bdi>
        </h1>
        <p className={classes.sub}>
          {meeting
            ? message('meeting.headline', {
                number: meeting.number,
                day: format.day(meeting.openedAt),
              })
            : message(hasSynced ? 'meeting.none' : 'common.waiting')}
        </p>
      </div>
      <Undo />
      <div className={classes.saved} data-screen-only>
        <SaveMark saving={saving} />
      </div>
      <div className={classes.wall} data-screen-only>
        <WallControl />
        <WallPages paged="poster" />
      </div>
    </header>
  );
}

/** Grey where there is nothing to take back, and there for the keys all the same. */
function Undo() {
  const message = useMessage();
  const { acts, undo } = useSession();
  const can = useCanUndo(undo);
  return (
    <div className={classes.undo} data-screen-only>
      <Button aria-disabled={!can.undo} onClick={acts.undo}>
        {message('console.undo')}
      </Button>
      <Button aria-disabled={!can.redo} onClick={acts.redo}>
        {message('console.redo')}
      </Button>
    </div>
  );
}
