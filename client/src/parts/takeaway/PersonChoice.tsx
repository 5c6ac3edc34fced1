import { whoHasPages } from '@rundbord/shared/plan/page-people';
import { partyKey } from '@rundbord/shared/plan/party';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, usePlanPeople } from '../../source/usePlan.ts';

/** Whose page or tasks: one person's, or everyone's. */
export function PersonChoice({
  document,
  chosen,
  onChoose,
}: {
  document: 'own' | 'calendar';
  chosen: string | null;
  onChoose: (person: string | null) => void;
}) {
  const message = useMessage();
  const agreements = usePlan('agreement');
  const people = usePlanPeople();
  const everyone = message(document === 'own' ? 'export.everyone' : 'export.everyonesTasks');
  return (
    <Select<string>
      label={message('export.person')}
      value={chosen ?? ''}
      options={[
        { value: '', label: everyone },
        ...whoHasPages({ agreements, people }).map((party) => ({
          value: partyKey(party),
          label: people.nameOf(party),
        })),
      ]}
      onChoose={(person) => onChoose(person || null)}
    />
  );
}
