import type { InkColour } from '@rundbord/shared/ink/ink';

/** The tools of the wall: the drawing program's name for each, and its sign as a path in a square of 24. */
export const tools = [
  { id: 'select', sign: 'M6 3v15l4-4 3 6 2.500-1.200-3-6H18z' },
  {
    id: 'hand',
    sign: 'M7 12V6.500a1.500 1.500 0 0 1 3 0V11m0-5.500a1.500 1.500 0 0 1 3 0V11m0-4.500a1.500 1.500 0 0 1 3 0V12m0-3.500a1.500 1.500 0 0 1 3 0V15c0 4-2.500 6-6 6-3 0-4.500-1-6-3.500L4.500 14c-.800-1.500 1-2.800 2.200-1.500z',
  },
  { id: 'draw', sign: 'M4 20l1-4L16.500 4.500a2 2 0 0 1 3 3L8 19zM14 7l3 3' },
  { id: 'laser', sign: 'M4 20l9-9M17 3v4M21 7h-4M19.500 4.500 17 7M13 11l2-2' },
  { id: 'arrow', sign: 'M5 19 19 5M10 5h9v9' },
  { id: 'text', sign: 'M5 6V4h14v2M12 4v16M9 20h6' },
  { id: 'note', sign: 'M4 4h16v10l-6 6H4zM20 14h-6v6' },
  { id: 'eraser', sign: 'M9 20h11M5 14 14 5l6 6-9 9H8l-3-3a2 2 0 0 1 0-3zM9.500 9.500l6 6' },
] as const;

/** Colours to draw in; the names say what they are, so that colour is never alone. */
export const drawColours = [
  'black',
  'blue',
  'green',
  'orange',
  'violet',
] as const satisfies readonly InkColour[];

/** Tools that leave something in a colour. */
export function isColoured(tool: string): boolean {
  return ['draw', 'arrow', 'text', 'note'].includes(tool);
}
