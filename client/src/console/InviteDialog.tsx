import { followHours, followLanguages } from '@rundbord/shared/follow/follower';
import { type FormEvent, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Field } from '../design/Field.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { languageName } from '../message/language.ts';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { InviteLink } from './InviteLink.tsx';
import classes from './Panel.module.css';
import { useSession } from './session-context.ts';

const spans = ['evening', 'day', 'week', 'month'] as const;

/** Who is to follow, in which language, for how long; then the link, once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const say = useRefusal();
  const { board } = useSession();
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [language, setLanguage] = useState<(typeof followLanguages)[number]>('da');
  const [span, setSpan] = useState<(typeof spans)[number]>('evening');
  const [link, setLink] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);

  const invite = async (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
    setRefused(null);
    const answer = await ask<{ link: string }>(`/boards/${board}/followers`, {
      method: 'POST',
      body: { name, organisation, language, hours: followHours[spans.indexOf(span)] },
    });
    setAsking(false);
    if (answer.ok) setLink(answer.value.link);
    else setRefused(say(answer.refusal.code, answer.refusal));
  };

  if (link)
    return (
      <Dialog title={message('invite.linkTitle', { name })} onClose={onClose}>
        <InviteLink link={link} name={name} />
      </Dialog>
    );
  return (
    <Dialog title={message('invite.newTitle')} onClose={onClose}>
      <p className={classes.note}>{message('invite.what')}</p>
      <form className={classes.form} onSubmit={invite} noValidate>
        <Field
          label={message('invite.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={message('invite.organisation')}
          hint={message('invite.organisationHint')}
          value={organisation}
          onChange={(event) => setOrganisation(event.target.value)}
        />
        <Choice
          legend={message('invite.language')}
          options={followLanguages.map((value) => ({ value, label: languageName(value) }))}
          chosen={language}
          onChoose={setLanguage}
        />
        <Choice
          legend={message('invite.until')}
          options={spans.map((value) => ({ value, label: message(`invite.hours.${value}`) }))}
          chosen={span}
          onChoose={setSpan}
        />
        <Refusal text={refused} />
        <Button type="submit" look="strong" isLarge disabled={isAsking}>
          {message('invite.make')}
        </Button>
      </form>
    </Dialog>
  );
}
