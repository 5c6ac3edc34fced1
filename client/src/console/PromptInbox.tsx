import { useMessage } from '../message/useMessage.ts';
import { usePrompts } from '../source/useBoard.ts';
import { QuietInbox } from './QuietInbox.tsx';

/** What followers whisper, on the console alone. */
export function PromptInbox() {
  const message = useMessage();
  const all = usePrompts().map(({ id, prompt, from, at }) => {
    const words = message(`prompt.kind.${prompt}`);
    return {
      key: id,
      words,
      from: (time: string) => message('prompt.from', { name: from, time }),
      at,
      aside: { kind: 'setPromptAside', prompt: id } as const,
      which: message('prompt.asideWhich', { prompt: words, name: from }),
    };
  });
  return <QuietInbox title={message('prompt.inbox')} aside={message('prompt.aside')} all={all} />;
}
