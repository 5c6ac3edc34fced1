import { inkShapesLimit } from '@rundbord/shared/ink/ink';
import { posterHeight } from '@rundbord/shared/wall/arrangement';
import type { PosterId } from '@rundbord/shared/wall/poster';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type TLComponents, Tldraw, tipTapDefaultExtensions } from 'tldraw';
import { ValueStore } from '../connection/value-store.ts';
import { useInkActs } from '../parts/wall/ink-acts-context.ts';
import type { StageProps } from '../parts/wall/stage-props.ts';
import { useSources } from '../source/source-context.ts';
import { usePosters } from '../source/useBoard.ts';
import { assetUrls } from './assets.ts';
import classes from './Canvas.module.css';
import { wallEdges } from './camera.ts';
import { DrawBar } from './DrawBar.tsx';
import { Glimpses } from './Glimpses.tsx';
import { PlaceBar } from './PlaceBar.tsx';
import { Posters } from './Posters.tsx';
import { memoryPreferences, settle } from './settle.ts';
import { CanvasContext, type CanvasParts } from './stage-context.ts';
import { houseTheme } from './theme.ts';
import { useGlimpseSender } from './useGlimpseSender.ts';
import { useGoneWatch } from './useGoneWatch.ts';
import { useInkSync } from './useInkSync.ts';
import { useOverviewClicks } from './useOverviewClicks.ts';
import { usePageHeight } from './usePageHeight.ts';
import { useQuietTouch } from './useQuietTouch.ts';
import { useStillness } from './useStillness.ts';
import { useWallCamera } from './useWallCamera.ts';
import { useWallKeys } from './useWallKeys.ts';
import { WallPlaces } from './wall-places.ts';
import './tldraw.css';

function OnTheWall() {
  return (
    <>
      <Posters />
      <Glimpses />
    </>
  );
}

const components: TLComponents = {
  OnTheCanvas: OnTheWall,
  ContextMenu: null,
  Grid: null,
  LoadingScreen: null,
  Spinner: null,
};

/** The wall on tldraw: posters beneath, ink above, one camera. The only file that mounts it. */
export function CanvasStage({
  licenceKey,
  nonce,
  onGone,
  ...props
}: StageProps & { licenceKey: string | null; nonce: string | null; onGone: () => void }) {
  const posters = useHung(props);
  const [places] = useState(() => new WallPlaces());
  const [edges] = useState(() => new ValueStore(wallEdges));
  const [moves] = useState(() => new ValueStore(0));
  const canDraw = useInkActs() !== null;
  const isStill = useStillness();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => places.hang(posters), [places, posters]);
  useGoneWatch(frame, onGone);

  const user = useMemo(() => memoryPreferences(isStill), [isStill]);
  const themes = useMemo(() => ({ default: houseTheme() }), []);
  const options = useMemo(
    () => ({
      maxPages: 1,
      maxShapesPerPage: inkShapesLimit,
      createTextOnCanvasDoubleClick: false,
      branding: 'Rundbord',
      ...(nonce ? { nonce } : {}),
      text: {
        tipTapConfig: {
          extensions: tipTapDefaultExtensions,
          ...(nonce ? { injectNonce: nonce } : {}),
        },
      },
    }),
    [nonce],
  );
  const pageHeight = usePageHeight(frame, props.isPaged === true);
  const parts = useMemo<CanvasParts>(
    () => ({ places, edges, moves, poster: props.poster, pageHeight }),
    [places, edges, moves, props.poster, pageHeight],
  );
  useEffect(() => places.setLeast(pageHeight ?? posterHeight), [places, pageHeight]);

  return (
    <CanvasContext value={parts}>
      <div ref={frame} className={classes.stage} dir="ltr">
        <Tldraw
          hideUi
          autoFocus={false}
          locale="en"
          components={components}
          assetUrls={assetUrls}
          themes={themes}
          user={user}
          options={options}
          onMount={(editor) => settle(editor, canDraw)}
          {...(licenceKey ? { licenseKey: licenceKey } : {})}
        >
          <Inside {...props} />
        </Tldraw>
      </div>
    </CanvasContext>
  );
}

/** What needs the editor around it. */
function Inside(props: StageProps) {
  const { table } = useSources();
  const acts = useInkActs();
  const [showsCursor, setShowsCursor] = useState(false);
  useInkSync(table, acts);
  const { at, go } = useWallCamera(props);
  useGlimpseSender({ showsCursor });
  useQuietTouch();
  useWallKeys({ go, canDraw: acts !== null, isOn: props.isWall !== true });
  useOverviewClicks({ at, go });
  if (props.isWall) return null;
  return (
    <>
      <PlaceBar at={at} go={go} tools={props.tools} />
      {acts ? <DrawBar showsCursor={showsCursor} onShowCursor={setShowsCursor} /> : null}
    </>
  );
}

/** What hangs here. A wall in the room holds nothing but what was sent to it; a sheet that was taken down since leaves the
 *  columns in its place. */
function useHung({ isWall, view, look }: StageProps): readonly PosterId[] {
  const all = usePosters();
  const only = isWall && !view ? look?.target : undefined;
  return useMemo(() => {
    if (!only || only === 'overview') return all;
    return [all.includes(only) ? only : 'columns'];
  }, [all, only]);
}
