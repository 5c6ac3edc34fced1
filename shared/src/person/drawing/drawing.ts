import type { PersonId } from '../../id.ts';
import type { Box } from '../layout/geometry.ts';

/** What a mark is of; a class for who styles it. */
export type MarkRole =
  | 'symbol'
  | 'focus'
  | 'network'
  | 'elsewhere'
  | 'death'
  | 'health'
  | 'couple'
  | 'child'
  | 'household'
  | 'alsoHome'
  | 'bond'
  | 'disc'
  | 'age'
  | 'label'
  | 'caption';

type Ink = 'none' | 'black' | 'white' | 'grey';

/** How a mark is drawn: black on white, so that it prints. Widths and dashes in board units. */
export type MarkStyle = {
  role: MarkRole;
  stroke?: Ink;
  fill?: Ink;
  strokeWidth?: number;
  dash?: string;
  /** Whose mark it is, so that it can be pointed at. */
  person?: PersonId;
};

/** One primitive. `middle` texts stand around their x. */
export type Mark = MarkStyle &
  (
    | { kind: 'line'; x1: number; y1: number; x2: number; y2: number }
    | { kind: 'polyline'; points: readonly (readonly [number, number])[] }
    | { kind: 'polygon'; points: readonly (readonly [number, number])[] }
    | { kind: 'path'; d: string }
    | { kind: 'circle'; cx: number; cy: number; r: number }
    | { kind: 'rect'; x: number; y: number; width: number; height: number; radius?: number }
    | {
        kind: 'text';
        x: number;
        y: number;
        size: number;
        anchor: 'start' | 'middle' | 'end';
        words: string;
        weight?: 'bold';
      }
  );

/** A picture: marks from back to front, and what they lie within. */
export type Drawing = { marks: readonly Mark[]; extent: Box };
