import { lanes } from '@rundbord/shared/plan/plan-fields';
import type { Lane } from '@rundbord/shared/plan/road-layout';
import { useState } from 'react';
import { Choice } from '../../design/Choice.tsx';
import { Field } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { NewEntry } from './NewEntry.tsx';

/** A new step: its name, and whose lane it is in. */
export function NewStep({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const [title, setTitle] = useState('');
  const [lane, setLane] = useState<Lane>('family');
  return (
    <NewEntry
      kind="road"
      title={message('plans.road.add')}
      put={message('plans.road.put')}
      values={title.trim() ? { title: title.trim(), lane } : null}
      onClose={onClose}
    >
      <Field
        label={message('plans.road.title')}
        value={title}
        maxLength={80}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Choice<Lane>
        legend={message('planField.road.lane')}
        options={lanes.map((value) => ({ value, label: message(`planChoice.lane.${value}`) }))}
        chosen={lane}
        onChoose={setLane}
      />
    </NewEntry>
  );
}
