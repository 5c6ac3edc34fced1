import { groups } from '@rundbord/shared/scaling/group';
import type { NumberRound } from '@rundbord/shared/scaling/round';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import type { LineOf } from './Chart.tsx';
import { useScaleWords } from './useScaleWords.ts';

/** Whose line the charts show: one person's, one group's, or nobody's. One at a time, so that nobody is measured by another. */
export function LineChoice({
  rounds,
  line,
  onChoose,
}: {
  rounds: readonly NumberRound[];
  line: LineOf;
  onChoose: (line: LineOf) => void;
}) {
  const message = useMessage();
  const words = useScaleWords();
  const people = new Map<string, string>();
  for (const { marks } of rounds) for (const mark of marks) people.set(mark.voter, words.who(mark));
  const has = (group: string) =>
    rounds.some(({ marks }) => marks.some((mark) => mark.group === group));
  return (
    <Select
      label={message('development.line')}
      value={line ?? ''}
      options={[
        { value: '', label: message('development.noLine') },
        ...groups
          .filter(has)
          .map((group) => ({ value: `group:${group}`, label: message(`scale.group.${group}`) })),
        ...[...people]
          .map(([value, label]) => ({ value, label }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      ]}
      onChoose={(chosen) => onChoose(chosen || null)}
    />
  );
}
