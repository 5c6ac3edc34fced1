import { useRef, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Field } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import classes from './Panel.module.css';

/** The link, to be copied now. A house's own network without https has no clipboard for pages: there it is selected. */
export function InviteLink({ link, name }: { link: string; name: string }) {
  const message = useMessage();
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<'invite.copied' | 'invite.selected' | null>(null);

  const copy = async () => {
    const field = place.current?.querySelector('input');
    field?.focus();
    field?.select();
    try {
      await navigator.clipboard.writeText(link);
      setSaid('invite.copied');
    } catch {
      setSaid('invite.selected');
    }
  };

  return (
    <>
      <p>{message('invite.linkWhat', { name })}</p>
      <div ref={place}>
        <Field
          label={message('invite.link')}
          value={link}
          dir="ltr"
          readOnly
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className={classes.buttons}>
        <Button look="strong" onClick={copy}>
          {message('invite.copy')}
        </Button>
      </div>
      <p role="status">{said ? message(said) : ''}</p>
    </>
  );
}
