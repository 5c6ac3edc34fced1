import type { Drawing, Mark } from '@rundbord/shared/person/drawing/drawing';
import classes from './Marks.module.css';

const inks = {
  none: 'none',
  black: 'var(--ink-black)',
  white: 'var(--field)',
  grey: 'var(--text-soft)',
} as const;

/** The marks of a drawing, from back to front. */
export function Marks({ drawing }: { drawing: Drawing }) {
  return drawing.marks.map((mark, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity of their own, and are drawn anew together.
    <OneMark key={at} mark={mark} />
  ));
}

function OneMark({ mark }: { mark: Mark }) {
  const style = {
    className: classes[mark.role],
    stroke: inks[mark.stroke ?? 'none'],
    fill: inks[mark.fill ?? 'none'],
    strokeWidth: mark.strokeWidth,
    strokeDasharray: mark.dash,
  };
  if (mark.kind === 'line') {
    const { x1, y1, x2, y2 } = mark;
    return <line {...style} x1={x1} y1={y1} x2={x2} y2={y2} />;
  }
  if (mark.kind === 'polyline') return <polyline {...style} points={mark.points.join(' ')} />;
  if (mark.kind === 'polygon') return <polygon {...style} points={mark.points.join(' ')} />;
  if (mark.kind === 'path') return <path {...style} d={mark.d} />;
  if (mark.kind === 'circle') return <circle {...style} cx={mark.cx} cy={mark.cy} r={mark.r} />;
  if (mark.kind === 'rect') {
    const { x, y, width, height, radius } = mark;
    return <rect {...style} x={x} y={y} width={width} height={height} rx={radius} />;
  }
  return (
    <text
      {...style}
      x={mark.x}
      y={mark.y}
      fontSize={mark.size}
      fontWeight={mark.weight}
      textAnchor={mark.anchor}
    >
      {mark.words}
    </text>
  );
}
