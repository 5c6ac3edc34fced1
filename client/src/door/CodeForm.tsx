import { parseJoinCode } from '@rundbord/shared/meeting/join-code';
import { type FormEvent, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import classes from './Door.module.css';

/** Nine digits, typed as people type them. A slip of the finger is found before anything is asked. */
export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const message = useMessage();
  const refusal = useRefusal();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = parseJoinCode(typed);
    setRefused(code.ok ? null : refusal(code.refusal.code));
    if (code.ok) onCode(code.value);
  };
  return (
    <>
      <form className={classes.form} onSubmit={submit} noValidate>
        <div className={classes.code}>
          <Field
            label={message('door.code')}
            hint={message('door.codeHint')}
            value={typed}
            refusal={refused}
            inputMode="numeric"
            dir="ltr"
            placeholder="0000 0000 0"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" look="strong" isLarge>
          {message('door.go')}
        </Button>
      </form>
      <p className={classes.staff}>
        {message('door.staff')} <a href="/boards">{message('door.signIn')}</a>
      </p>
    </>
  );
}
