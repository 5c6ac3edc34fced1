import { useEffect } from 'react';
import { useValue } from '../connection/useValue.ts';
import { useMessage } from '../message/useMessage.ts';
import { BoardNews } from '../parts/board/BoardNews.tsx';
import { Poster } from '../parts/board/Poster.tsx';
import { usePosterName } from '../parts/board/usePosterName.ts';
import { PlainStage } from '../stage/PlainStage.tsx';
import { Stage } from '../stage/Stage.tsx';
import { FollowerBar } from './FollowerBar.tsx';
import classes from './Following.module.css';
import { useFollower } from './follower-session.ts';
import { NotesPanel } from './NotesPanel.tsx';
import type { Notes } from './notes.ts';
import { PromptsPanel } from './PromptsPanel.tsx';
import { RoomLine } from './RoomLine.tsx';
import { useIsNarrow } from './useIsNarrow.ts';
import { useRoomView } from './useRoomView.ts';

/** The wall as the room sees it, and beside it what is the follower's own. */
export function Following({ notes }: { notes: Notes }) {
  const message = useMessage();
  const { mask } = useFollower();
  const { hasSynced } = useValue(mask.state);
  const following = useRoomView();
  const nameOf = usePosterName();
  // On a narrow screen the canvas shows letters that nobody can read.
  const Wall = useIsNarrow() ? PlainStage : Stage;
  useEffect(() => {
    document.title = 'Rundbord';
  }, []);
  return (
    <div className={classes.page}>
      <FollowerBar />
      <BoardNews awareness={mask.provider.awareness} isReady={hasSynced} />
      <main className={classes.wall}>
        <RoomLine following={following} />
        <div className={classes.stage}>
          <Wall poster={(id) => <Poster id={id} />} look={following.look} onLook={following.went} />
        </div>
      </main>
      <aside className={classes.side} aria-label={message('follow.side')} data-screen-only>
        <NotesPanel notes={notes} posterNow={() => nameOf(following.where())} />
        <PromptsPanel />
      </aside>
    </div>
  );
}
