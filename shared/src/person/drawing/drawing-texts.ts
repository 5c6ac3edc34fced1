import type { Message } from '../../message/message.ts';
import type { DrawingTexts } from './draw-genogram.ts';

/** The words of a drawing in one language. */
export function drawingTexts(message: Message): DrawingTexts {
  return {
    couple: ({ kind, state, since, ended, again }) => {
      const words = [];
      if (since && kind !== 'parents')
        words.push(message(`genogram.since.${kind}`, { year: `${since}` }));
      if (ended && state !== 'together') {
        const isDivorced = state.endsWith('ivorce') || state === 'divorced';
        words.push(
          message(isDivorced ? 'genogram.divorced' : 'genogram.separated', { year: `${ended}` }),
        );
      }
      if (again && state.startsWith('again'))
        words.push(message('genogram.again', { year: `${again}` }));
      return words.join(' · ');
    },
    months: (months) => message('genogram.months', { count: months }),
    due: ({ year, month }) =>
      message('genogram.due', {
        when: month ? `${String(month).padStart(2, '0')}-${year}` : `${year}`,
      }),
    place: (kind) => message(`genogram.place.${kind}`),
  };
}
