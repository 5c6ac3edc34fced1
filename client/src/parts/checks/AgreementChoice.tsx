import type { PlanId } from '@rundbord/shared/id';
import { Select } from '../../design/Select.tsx';
import { usePlan } from '../../source/usePlan.ts';

/** Which agreement it is about. */
export function AgreementChoice({
  label,
  none,
  value,
  onChoose,
}: {
  label: string;
  none: string;
  value: PlanId | undefined;
  onChoose: (agreement: PlanId | null) => void;
}) {
  const agreements = usePlan('agreement');
  return (
    <Select<string>
      label={label}
      value={value ?? ''}
      options={[
        { value: '', label: none },
        ...agreements.map(({ id, values }) => ({ value: id as string, label: values.what ?? '…' })),
      ]}
      onChoose={(chosen) => onChoose(agreements.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
