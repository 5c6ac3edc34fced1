import type { PersonId } from '@rundbord/shared/id';
import { drawGenogram } from '@rundbord/shared/person/drawing/draw-genogram';
import type { Drawing } from '@rundbord/shared/person/drawing/drawing';
import { drawingTexts } from '@rundbord/shared/person/drawing/drawing-texts';
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
  const message = useMessage();
  const texts = useMemo(() => drawingTexts(message), [message]);
  return useMemo(() => {
    const now = new Date();
    const time = { year: now.getFullYear(), month: now.getMonth() + 1 };
    const layout = layOutFamily(family);
    const options = { ...time, texts, ...tieMarks(ties, family, layout) };
    return { layout, drawing: drawGenogram(family, layout, options) };
  }, [family, ties, texts]);
}

/** What a person’s symbol is called when somebody points at it with keys or a screen reader. */
export function personMarkId(id: PersonId): string {
  return `person-${id}`;
}
