import { useMessage } from '../message/useMessage.ts';
import { useSignals } from '../source/useNetwork.ts';
import { QuietInbox } from './QuietInbox.tsx';

/** What members have said to the facilitators alone. */
export function SignalInbox() {
  const message = useMessage();
  const all = useSignals().map(({ seat, what, name, at }) => {
    const words = message(`offer.kind.${what}`);
    return {
      key: `${what}/${seat}`,
      words,
      from: (time: string) => message('signal.from', { name, time }),
      at,
      aside: { kind: 'setSignalAside', seat, what } as const,
      which: message('signal.asideWhich', { offer: words, name }),
    };
  });
  return <QuietInbox title={message('signal.title')} aside={message('signal.aside')} all={all} />;
}
