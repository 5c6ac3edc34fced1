import { columns } from '@rundbord/shared/card/category';
import type { PosterId, WallTarget } from '@rundbord/shared/wall/poster';
import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { DocumentConnection } from '../connection/document-connection.ts';
import { useValue } from '../connection/useValue.ts';
import { Poster } from '../parts/board/Poster.tsx';
import { GlimpseContext, type GlimpseLine } from '../parts/wall/glimpse-context.ts';
import type { View } from '../parts/wall/stage-props.ts';
import { Stage } from '../stage/Stage.tsx';
import { plainReason } from '../stage/stage-choice.ts';
import { PagedColumn } from './PagedColumn.tsx';
import classes from './Wall.module.css';
import { WallPagesContext } from './wall-pages.ts';

const continuous = (id: PosterId) => <Poster id={id} />;
const paged = (id: PosterId) => (id === 'columns' ? <PagedColumns /> : <Poster id={id} />);

function PagedColumns() {
  return (
    <div className={classes.columns}>
      {columns.map((column) => (
        <PagedColumn key={column} column={column} />
      ))}
    </div>
  );
}

/** What hangs on the projector: a poster, the whole wall, or what the console looks at. */
export function WallStage({
  what,
  id,
  connection,
}: {
  what: WallTarget | 'follow';
  id: string;
  connection: DocumentConnection;
}) {
  const tell = useContext(WallPagesContext);
  const isPlain = useValue(plainReason) !== null;
  const line = useMemo<GlimpseLine>(
    () => ({ listen: (heard) => connection.watchGlimpses(heard) }),
    [connection],
  );
  const view = useFollowedView(connection, what === 'follow');
  const target: WallTarget = what !== 'follow' ? what : (posterOf(view) ?? 'columns');
  const look = useMemo(() => ({ target, id }), [target, id]);
  const onPages = useCallback((at: number, of: number) => tell('poster', { at, of }), [tell]);
  useEffect(() => () => tell('poster', null), [tell]);

  // The columns alone stand in pages, each as large as the room needs.
  const isPaged = what === 'columns';
  if (isPlain && isPaged) return <PagedColumns />;
  return (
    <div className={classes.stage}>
      <GlimpseContext value={line}>
        <Stage
          poster={isPaged ? paged : continuous}
          look={look}
          view={view}
          isWall
          isPaged={isPaged}
          onPages={onPages}
        />
      </GlimpseContext>
    </div>
  );
}

/** What the console's screen holds, while the wall follows it. */
function useFollowedView(connection: DocumentConnection, isOn: boolean): View | null {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    if (!isOn) return setView(null);
    return connection.watchGlimpses(({ glimpse }) => {
      if (glimpse.kind === 'view') setView(glimpse);
    });
  }, [connection, isOn]);
  return view;
}

function posterOf(view: View | null): PosterId | null {
  if (!view) return null;
  return view.on.startsWith('card:') ? 'columns' : (view.on.replace('picture:', '') as PosterId);
}
