import type { BoardId } from '@rundbord/shared/id';
import { useEffect, useState } from 'react';
import { DocumentConnection } from '../connection/document-connection.ts';
import { useValue } from '../connection/useValue.ts';
import { ListLink } from '../parts/board/ListLink.tsx';
import { BoardSource } from '../source/board-source.ts';
import { SourceContext, type Sources } from '../source/source-context.ts';
import { BlankWall } from './BlankWall.tsx';
import { BoardWall } from './BoardWall.tsx';
import { useWallShowing } from './useWallShowing.ts';
import { WelcomeWall } from './WelcomeWall.tsx';
import { useWallPages, WallPagesContext } from './wall-pages.ts';

type Opened = { connection: DocumentConnection; sources: Sources };

/** The window on the projector. It holds what everyone in the room may see, and shows only what was sent to it. */
export function WallPage({ board }: { board: BoardId }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    document.documentElement.dataset.surface = 'wall';
    const connection = new DocumentConnection(board, 'wall');
    const table = new BoardSource(connection.doc, 'table');
    setOpened({ connection, sources: { table, staff: null } });
    return () => {
      delete document.documentElement.dataset.surface;
      table.close();
      connection.close();
    };
  }, [board]);
  if (!opened) return <BlankWall />;
  return (
    <SourceContext value={opened.sources}>
      <Wall board={board} connection={opened.connection} />
    </SourceContext>
  );
}

function Wall({ board, connection }: { board: BoardId; connection: DocumentConnection }) {
  const { hasSynced, ended } = useValue(connection.state);
  const showing = useWallShowing(board, hasSynced);
  const what = ended ? 'blank' : showing.what;
  const [pages, tellPage] = useWallPages();
  useEffect(() => connection.say({ showing: what, pages }), [connection, what, pages]);
  return (
    <WallPagesContext value={tellPage}>
      <ListLink board={board} isFirst isAside />
      {what === 'blank' ? <BlankWall /> : null}
      {what === 'welcome' ? (
        <WelcomeWall board={board} awareness={connection.provider.awareness} />
      ) : null}
      {what === 'blank' || what === 'welcome' ? null : (
        <BoardWall board={board} connection={connection} what={what} id={showing.id} />
      )}
    </WallPagesContext>
  );
}
