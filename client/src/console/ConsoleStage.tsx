import { isBoardPart, type PosterId, type WallTarget } from '@rundbord/shared/wall/poster';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AskContext } from '../connection/ask-context.ts';
import { newId } from '../connection/new-id.ts';
import { EditableColumns } from '../parts/columns/EditableColumns.tsx';
import { EditableEmergency } from '../parts/emergency/EditableEmergency.tsx';
import { EditableFamily } from '../parts/family/EditableFamily.tsx';
import { FamilyActsContext } from '../parts/family/family-acts-context.ts';
import { EditableGoals } from '../parts/goals/EditableGoals.tsx';
import { EditableNetwork } from '../parts/network/EditableNetwork.tsx';
import { NetworkActsContext } from '../parts/network/network-acts-context.ts';
import { EditablePlan } from '../parts/plan/EditablePlan.tsx';
import { EditableWeek } from '../parts/plan/EditableWeek.tsx';
import { EditableDeciders } from '../parts/road/EditableDeciders.tsx';
import { EditableRoad } from '../parts/road/EditableRoad.tsx';
import { ScalingPoster } from '../parts/scaling/ScalingPoster.tsx';
import { SheetPoster } from '../parts/sheets/SheetPoster.tsx';
import { GlimpseContext } from '../parts/wall/glimpse-context.ts';
import { InkActsContext } from '../parts/wall/ink-acts-context.ts';
import type { Look, View } from '../parts/wall/stage-props.ts';
import { usePosters } from '../source/useBoard.ts';
import { useShownOnWall } from '../source/useShownOnWall.ts';
import { Stage } from '../stage/Stage.tsx';
import { EditableDevelopment } from './EditableDevelopment.tsx';
import { SheetTools } from './SheetTools.tsx';
import { StageTools } from './StageTools.tsx';
import { useSession } from './session-context.ts';
import { WallPages } from './WallPages.tsx';

/** How often the room is reminded of where the console looks, for a wall that has just opened. */
const remindMs = 2_500;

/** The parts of the board where they are written. */
const parts = {
  columns: <EditableColumns aside={(column) => <WallPages paged={column} />} />,
  family: <EditableFamily />,
  network: <EditableNetwork />,
  goals: <Goals />,
  scaling: <ScalingPoster />,
  development: <EditableDevelopment />,
  plan: <EditablePlan />,
  week: <EditableWeek />,
  emergency: <EditableEmergency />,
  road: <EditableRoad />,
  deciders: <EditableDeciders />,
} as const;

/** Worries and goals, with the console's way to the wall. */
function Goals() {
  const session = useSession();
  return <EditableGoals onShowAlone={session.showAlone} />;
}

/** The wall where it is written: posters one works in, drawing above them. */
export function ConsoleStage() {
  const session = useSession();
  const [look, setLook] = useState<Look | null>(null);
  const go = useCallback(
    (target: WallTarget) => {
      session.looking.set(target);
      setLook({ target, id: newId() });
    },
    [session],
  );
  const onLook = useCallback((target: WallTarget) => session.looking.set(target), [session]);
  const onView = useLeading();
  const posters = usePosters();
  useEffect(() => {
    // A sheet that was taken down is looked at by nobody.
    const { looking } = session;
    const target = looking.get();
    if (target !== 'overview' && !posters.includes(target)) looking.set('columns');
  }, [posters, session]);
  const poster = useCallback(
    (id: PosterId) =>
      isBoardPart(id) ? parts[id] : <SheetPoster id={id} tools={<SheetTools id={id} />} />,
    [],
  );
  return (
    <AskContext value={session.ask}>
      <FamilyActsContext value={session.family}>
        <NetworkActsContext value={session.network}>
          <InkActsContext value={session.ink}>
            <GlimpseContext value={session.glimpses}>
              <Stage
                poster={poster}
                look={look}
                onLook={onLook}
                onView={onView}
                tools={<StageTools go={go} />}
              />
            </GlimpseContext>
          </InkActsContext>
        </NetworkActsContext>
      </FamilyActsContext>
    </AskContext>
  );
}

/** Tells the room where this console looks, while the wall follows it. */
function useLeading(): (view: View) => void {
  const session = useSession();
  const isFollowed = useShownOnWall(session.table.provider.awareness) === 'follow';
  const last = useRef<View | null>(null);
  useEffect(() => {
    if (!isFollowed) return;
    const tell = () => last.current && session.glimpses.send?.(last.current);
    tell();
    const timer = setInterval(tell, remindMs);
    return () => clearInterval(timer);
  }, [isFollowed, session]);
  return useCallback(
    (view: View) => {
      last.current = view;
      if (isFollowed) session.glimpses.send?.(view);
    },
    [isFollowed, session],
  );
}
