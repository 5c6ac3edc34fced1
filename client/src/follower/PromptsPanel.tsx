import { type PromptKind, prompts } from '@rundbord/shared/follow/prompt';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { useFollower } from './follower-session.ts';
import classes from './Panels.module.css';

/** A word to the facilitators about the method, chosen from a few; nobody else sees it. */
export function PromptsPanel() {
  const message = useMessage();
  const say = useRefusal();
  const { queue } = useFollower();
  const [sent, setSent] = useState<PromptKind | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const whisper = async (prompt: PromptKind) => {
    setSent(null);
    setRefused(null);
    const answer = await queue.send({ kind: 'sendPrompt', prompt });
    if (answer.ok) setSent(prompt);
    else setRefused(say(answer.refusal.code, answer.refusal));
  };

  return (
    <section className={classes.panel} aria-label={message('prompt.title')}>
      <h2 className={classes.title}>{message('prompt.title')}</h2>
      <p className={classes.soft}>{message('prompt.what')}</p>
      <div className={classes.buttons}>
        {prompts.map((prompt) => (
          <Button key={prompt} onClick={() => whisper(prompt)}>
            {message(`prompt.kind.${prompt}`)}
          </Button>
        ))}
      </div>
      <p className={classes.sent} role="status">
        {sent ? message('prompt.sent', { prompt: message(`prompt.kind.${sent}`) }) : ''}
      </p>
      <Refusal text={refused} />
    </section>
  );
}
