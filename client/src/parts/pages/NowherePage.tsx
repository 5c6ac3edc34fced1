import { useMessage } from '../../message/useMessage.ts';
import { Page } from './Page.tsx';

/** An address where nothing is. */
export function NowherePage() {
  const message = useMessage();
  return (
    <Page title={message('nowhere.title')} lead={message('nowhere.lead')}>
      <p>
        <a href="/">{message('nowhere.home')}</a>
      </p>
    </Page>
  );
}
