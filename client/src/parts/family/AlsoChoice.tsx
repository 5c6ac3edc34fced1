import type { Family } from '@rundbord/shared/person/family';
import { Choice } from '../../design/Choice.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import type { Answered } from './useAlsoParents.ts';
import { useCalled } from './useCalled.ts';

/** Whether a partner is a parent of who has the other alone: nothing is drawn by not answering. */
export function AlsoChoice({ asked, next }: { asked: Answered; next: Family }) {
  const message = useMessage();
  const format = useFormat();
  const called = useCalled(next);
  return (
    <Choice
      legend={message('lines.also', {
        name: called(asked.second),
        names: format.list(asked.children.map(called)),
      })}
      options={[
        { value: 'yes', label: message('family.alsoParentYes') },
        { value: 'no', label: message('family.alsoParentNo') },
      ]}
      chosen={asked.isParent === null ? null : asked.isParent ? 'yes' : 'no'}
      onChoose={(value) => asked.answer(value === 'yes')}
    />
  );
}
