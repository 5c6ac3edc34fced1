import { isSameName } from '@rundbord/shared/meeting/name';
import { partyKey } from '@rundbord/shared/plan/party';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useNetworkNotes } from '../../source/useNetwork.ts';
import { usePlan, usePlanPeople } from '../../source/usePlan.ts';
import { PlanField } from '../planform/PlanField.tsx';
import { writeWish } from '../planform/plan-wish.ts';
import classes from './EmergencySheet.module.css';
import { EntryRow, Shelf } from './EntryRow.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { usePlanAdder } from './usePlanAdder.ts';

/** Whom to call, in order. A number that the facilitators have noted is offered, and stands nowhere until it is taken. */
export function CallEntries() {
  const message = useMessage();
  const calls = usePlan('call');
  const people = usePlanPeople();
  const { add, refused } = usePlanAdder('call');
  const free = people.known.filter(
    (party) => !calls.some(({ values }) => isSameName(values.name ?? '', people.nameOf(party))),
  );
  return (
    <>
      <QuickAdd
        label={message('plans.urgent.callNew')}
        hint={message('plans.urgent.callHint')}
        limit={60}
        onAdd={(name) => add({ name })}
      />
      {free.length > 0 ? (
        <Select<string>
          label={message('plans.urgent.callKnown')}
          value=""
          options={[
            { value: '', label: message('common.choose') },
            ...free.map((party) => ({ value: partyKey(party), label: people.nameOf(party) })),
          ]}
          onChoose={(key) => {
            const party = free.find((each) => partyKey(each) === key);
            if (party) void add({ name: people.nameOf(party), as: 'person' });
          }}
        />
      ) : null}
      <Refusal text={refused} />
      <p className={classes.note}>{message('plans.urgent.phoneShown')}</p>
      <ol className={classes.entries}>
        {calls.map((call) => (
          <EntryRow key={call.id} entry={call} name={call.values.name ?? ''}>
            <PlanField of={call} field="name" />
            <PlanField of={call} field="phone" />
            <OfferedPhone call={call} />
            <PlanField of={call} field="note" />
            <PlanField of={call} field="as" />
          </EntryRow>
        ))}
      </ol>
      <p className={classes.note}>{message('plans.urgent.callLast')}</p>
      <Shelf kind="call" nameOf={({ values }) => values.name ?? ''} />
    </>
  );
}

/** The numbers that the facilitators noted of those drawn under this name, until the call has one. */
function OfferedPhone({ call }: { call: PlanEntry<'call'> }) {
  const message = useMessage();
  const { persons } = useFamily();
  const notes = useNetworkNotes();
  const { ask, refused } = useAsking();
  const { name, phone } = call.values;
  if (!name || phone) return null;
  const offered = persons.flatMap((person) => {
    const noted = notes.get(person.id)?.phone;
    return noted && isSameName(person.name ?? '', name) ? [noted] : [];
  });
  return (
    <>
      {[...new Set(offered)].map((noted) => (
        <Button key={noted} onClick={() => void ask(writeWish(call, { phone: noted }))}>
          {message('plans.urgent.takePhone', { phone: noted })}
        </Button>
      ))}
      <Refusal text={refused} />
    </>
  );
}
