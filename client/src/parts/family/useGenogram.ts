import type { PersonId } from '@rundbord/shared/id';
import { drawGenogram } from '@rundbord/shared/person/drawing/draw-genogram';
import type { Drawing } from '@rundbord/shared/person/drawing/drawing';
import { tieMarks } from '@rundbord/shared/person/drawing/tie-marks';
import type { Family } from '@rundbord/shared/person/family';
import { layOutFamily } from '@rundbord/shared/person/layout/lay-out-family';
import type { GenogramLayout } from '@rundbord/shared/person/layout/layout';
import type { ShownTie } from '@rundbord/shared/person/tie';
import { useMemo } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useDrawnFamily } from '../../source/useFamily.ts';
import { useShownTies } from '../../source/useTies.ts';

/** The family laid out and drawn, in the words of this page, with what is shown of how people stand to each other. */
export function useGenogram(): { layout: GenogramLayout; drawing: Drawing } {
  return useDrawn(useDrawnFamily(), useShownTies());
}

const noTies: readonly ShownTie[] = [];

/** A family laid out and drawn, also one that is only proposed. */
export function useDrawn(
  family: Family,
  ties: readonly ShownTie[] = noTies,
): { layout: GenogramLayout; drawing: Drawing } {
  const texts = useDrawingTexts();
  return useMemo(() => {
    const now = new Date();
    const time = { year: now.getFullYear(), month: now.getMonth() + 1 };
    const layout = layOutFamily(family);
    const options = { ...time, texts, ...tieMarks(ties, family, layout) };
    return { layout, drawing: drawGenogram(family, layout, options) };
  }, [family, ties, texts]);
}

type Texts = Parameters<typeof drawGenogram>[2]['texts'];

function useDrawingTexts(): Texts {
  const message = useMessage();
  return useMemo<Texts>(
    () => ({
      couple: ({ kind, state, since, ended, again }) => {
        const words = [];
        if (since && kind !== 'parents')
          words.push(message(`genogram.since.${kind}`, { year: `${since}` }));
        if (ended && state !== 'together')
          words.push(
            message(
              state.endsWith('ivorce') || state === 'divorced'
                ? 'genogram.divorced'
                : 'genogram.separated',
              {
                year: `${ended}`,
              },
            ),
          );
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
    }),
    [message],
  );
}

/** What a person’s symbol is called when somebody points at it with keys or a screen reader. */
export function personMarkId(id: PersonId): string {
  return `person-${id}`;
}
