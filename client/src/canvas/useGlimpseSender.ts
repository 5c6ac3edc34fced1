import { type InkColour, type InkSize, inkColours, inkWidths } from '@rundbord/shared/ink/ink';
import { useEffect } from 'react';
import { DefaultColorStyle, DefaultSizeStyle, type TLEventInfo, useEditor } from 'tldraw';
import { newId } from '../connection/new-id.ts';
import { useGlimpses } from '../parts/wall/glimpse-context.ts';
import { useCanvas } from './stage-context.ts';

/** How often others are told of a stroke under way, and of a cursor. Well under what a socket may send. */
const strokeMs = 125;
const cursorMs = 350;
const mostPoints = 120;

/** Tells the other screens of what is drawn and pointed at right now, and where the cursor is, if that is wished. */
export function useGlimpseSender({ showsCursor }: { showsCursor: boolean }): void {
  const editor = useEditor();
  const { places } = useCanvas();
  const send = useGlimpses()?.send;

  useEffect(() => {
    if (!send) return;
    let stroke: { id: string; on: string; kind: 'stroke' | 'laser' } | null = null;
    let points: number[] = [];
    let lastCursorMs = 0;

    const tell = () => {
      if (!stroke || points.length < 2) return;
      const { id, on, kind } = stroke;
      const colour = editor.getStyleForNextShape(DefaultColorStyle) as InkColour;
      const width = inkWidths[editor.getStyleForNextShape(DefaultSizeStyle) as InkSize] ?? 3.5;
      const sent = points.slice(0, mostPoints * 2);
      // The last point begins the next part, so that the line has no gap.
      points = points.slice(-2);
      if (kind === 'laser') send({ kind, id, on, points: sent });
      else if (inkColours.includes(colour)) send({ kind, id, on, colour, width, points: sent });
    };
    const timer = setInterval(() => points.length > 2 && tell(), strokeMs);

    const onEvent = (info: TLEventInfo) => {
      if (info.type !== 'pointer') return;
      const tool = editor.getCurrentToolId();
      const at = editor.inputs.getCurrentPagePoint();
      if (info.name === 'pointer_up') {
        tell();
        stroke = null;
        points = [];
      } else if (editor.inputs.getIsPointing() && (tool === 'draw' || tool === 'laser')) {
        stroke ??= {
          id: newId(),
          on: places.under(at),
          kind: tool === 'laser' ? 'laser' : 'stroke',
        };
        const corner = places.placeOf(stroke.on) ?? { x: 0, y: 0 };
        points.push(tenth(at.x - corner.x), tenth(at.y - corner.y));
      } else if (showsCursor && Date.now() - lastCursorMs > cursorMs) {
        lastCursorMs = Date.now();
        const on = places.under(at);
        const corner = places.placeOf(on) ?? { x: 0, y: 0 };
        send({ kind: 'cursor', on, x: tenth(at.x - corner.x), y: tenth(at.y - corner.y) });
      }
    };
    editor.on('event', onEvent);
    return () => {
      clearInterval(timer);
      editor.off('event', onEvent);
    };
  }, [editor, places, send, showsCursor]);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
