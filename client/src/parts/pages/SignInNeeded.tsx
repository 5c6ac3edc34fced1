import { useMessage } from '../../message/useMessage.ts';
import { Page } from './Page.tsx';

/** A staff page for somebody who is not signed in, or has no access: the same words for both. */
export function SignInNeeded() {
  const message = useMessage();
  return (
    <Page title={message('signIn.needed')} lead={message('signIn.how')}>
      <p>
        <a href="/boards">{message('signIn.toBoards')}</a>
      </p>
    </Page>
  );
}
