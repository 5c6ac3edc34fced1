import { useMessage } from '../message/useMessage.ts';
import { Page } from '../parts/pages/Page.tsx';
import { Emergency } from './Emergency.tsx';

/** No longer at the table: the meeting is over, or this phone is not let in. Nothing of the board is left on it. */
export function AwayPage({ isOver }: { isOver: boolean }) {
  const message = useMessage();
  return (
    <Page
      title={message(isOver ? 'away.overTitle' : 'away.outTitle')}
      lead={message(isOver ? 'away.over' : 'away.out')}
    >
      <p>
        <a href="/">{message('away.again')}</a>
      </p>
      <Emergency />
    </Page>
  );
}
