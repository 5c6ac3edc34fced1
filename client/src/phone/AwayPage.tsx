import { useMessage } from '../message/useMessage.ts';
import { Page } from '../parts/pages/Page.tsx';
import { Emergency } from './Emergency.tsx';

/** No longer at the table: the meeting is over, or this phone is not let in. Nothing of the board is left on it. */
export function AwayPage({
  isOver,
  unkept = [],
}: {
  isOver: boolean;
  unkept?: readonly { id: string; words: string }[];
}) {
  const message = useMessage();
  const over = unkept.length > 0 ? message('away.overUnkept') : message('away.over');
  const lead = isOver ? over : message('away.out');
  return (
    <Page title={message(isOver ? 'away.overTitle' : 'away.outTitle')} lead={lead}>
      {unkept.length > 0 ? (
        <section aria-label={message('away.unkept')}>
          <p>{message('away.unkept')}</p>
          <ul>
            {unkept.map(({ id, words }) => (
              <li key={id}>
                <q dir="auto">{words}</q>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p>
        <a href="/">{message('away.again')}</a>
      </p>
      <Emergency />
    </Page>
  );
}
