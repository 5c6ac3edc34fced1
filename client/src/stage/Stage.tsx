import { Component, lazy, type ReactNode, Suspense } from 'react';
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
export function Stage(props: StageProps) {
  const reason = useValue(plainReason);
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
