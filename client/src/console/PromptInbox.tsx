import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { usePrompts } from '../source/useBoard.ts';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** What followers whisper, quietly, on the console alone. It lies there until it is set aside. */
export function PromptInbox() {
  const message = useMessage();
  const format = useFormat();
  const prompts = usePrompts();
  const { wish, refused } = useWish();
  if (prompts.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={message('prompt.inbox')}>
      <h2 className={classes.title}>{message('prompt.inbox')}</h2>
      <ul className={classes.list}>
        {prompts.map(({ id, prompt, from, at }) => (
          <li key={id} className={classes.person}>
            <span className={classes.words}>
              {message(`prompt.kind.${prompt}`)}
              <br />
              <span className={classes.note} dir="auto">
                {message('prompt.from', { name: from, time: format.time(at) })}
              </span>
            </span>
            <Button look="plain" onClick={() => wish({ kind: 'setPromptAside', prompt: id })}>
              {message('prompt.aside')}
              <span className="unseen">
                {' '}
                {message('prompt.asideWhich', {
                  prompt: message(`prompt.kind.${prompt}`),
                  name: from,
                })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </section>
  );
}
