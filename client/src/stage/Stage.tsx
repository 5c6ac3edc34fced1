import type { WallTarget } from '@rundbord/shared/wall/poster';
import { Component, lazy, type ReactNode, Suspense, useCallback, useEffect, useRef } from 'react';
import { useValue } from '../connection/useValue.ts';
import type { StageProps } from '../parts/wall/stage-props.ts';
import { PlainStage } from './PlainStage.tsx';
import { PrintedPosters } from './PrintedPosters.tsx';
import { canvasGifts, plainReason } from './stage-choice.ts';
import { useNarrow } from './useNarrow.ts';
import { usePrinting } from './usePrinting.ts';

const CanvasStage = lazy(() =>
  import('../canvas/CanvasStage.tsx').then(({ CanvasStage: stage }) => ({ default: stage })),
);

/** The wall: on the canvas where there is one, else poster by poster. What is being written stays written when the one
 *  takes over from the other. */
export function Stage(given: StageProps) {
  const reason = useValue(plainReason);
  const props = { ...given, ...useWhereOneIs(given) };
  const plain = <PlainStage {...props} />;
  const isNarrow = useNarrow();
  const isPrinting = usePrinting();
  if (reason !== null || isNarrow) return plain;
  return (
    <>
      {isPrinting ? <PrintedPosters poster={props.poster} /> : null}
      <CanvasBoundary instead={plain}>
        <Suspense fallback={plain}>
          <CanvasStage {...props} {...canvasGifts()} onGone={() => plainReason.set('failed')} />
        </Suspense>
      </CanvasBoundary>
    </>
  );
}

/** Remembers where one looks, so that the stage that takes over begins there. */
function useWhereOneIs({ look, onLook }: StageProps): Pick<StageProps, 'begin' | 'onLook'> {
  const at = useRef<WallTarget | null>(null);
  useEffect(() => {
    if (look) at.current = look.target;
  }, [look]);
  const went = useCallback(
    (target: WallTarget) => {
      at.current = target;
      onLook?.(target);
    },
    [onLook],
  );
  return { begin: at.current, onLook: went };
}

/** Catches a canvas that does not load, or breaks. */
class CanvasBoundary extends Component<
  { instead: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    plainReason.set('failed');
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
