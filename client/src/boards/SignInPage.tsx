import { type FormEvent, useEffect, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { Page } from '../parts/pages/Page.tsx';
import { Waiting } from '../parts/pages/Waiting.tsx';
import classes from './Boards.module.css';

type Answer = { name: string } | { needsName: true };
type State = 'asking' | 'needs-name' | { refused: string };

/** A sign-in link being used. A newcomer says their name first; then it is spent. */
export function SignInPage() {
  const message = useMessage();
  const refusal = useRefusal();
  const [token] = useState(() => location.hash.slice(1));
  const [state, setState] = useState<State>('asking');
  const [name, setName] = useState('');

  const signIn = async (said?: string) => {
    const body = said === undefined ? { token } : { token, name: said };
    const answer = await ask<Answer>('/staff/sign-in', { method: 'POST', body });
    if (!answer.ok) {
      const words = refusal(answer.refusal.code, answer.refusal);
      setState(answer.refusal.code.startsWith('name/') ? 'needs-name' : { refused: words });
      setWrong(words);
    } else if ('needsName' in answer.value) setState('needs-name');
    else location.replace('/boards');
  };
  const [wrong, setWrong] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens: a link is spent only once.
  useEffect(() => {
    history.replaceState(null, '', '/s');
    void signIn();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(name);
  };

  if (state === 'asking') return <Waiting />;
  if (state === 'needs-name')
    return (
      <Page title={message('signIn.welcome')} lead={message('signIn.nameWhy')}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <Field
            label={message('signIn.name')}
            value={name}
            refusal={wrong}
            autoComplete="given-name"
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" look="strong" isLarge>
            {message('signIn.go')}
          </Button>
        </form>
      </Page>
    );
  return <Page title={message('signIn.spent')} lead={state.refused} />;
}
