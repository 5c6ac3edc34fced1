import { useEffect, useState } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { Page } from '../parts/pages/Page.tsx';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { CodeForm } from './CodeForm.tsx';
import { type Key, KnockForm } from './KnockForm.tsx';
import { LobbyPage } from './LobbyPage.tsx';
import type { Standing } from './standing.ts';
import { askStanding } from './standing.ts';

type Step = { at: 'looking' | 'code' | 'lobby' } | { at: 'knock'; key: Key };

/** The way in: a code or a QR, a name, and then the lobby. A phone that already waits or sits comes straight there. */
export function DoorPage({ token }: { token: string | null }) {
  const message = useMessage();
  const [step, setStep] = useState<Step>(
    token ? { at: 'knock', key: { token } } : { at: 'looking' },
  );

  useEffect(() => {
    if (step.at !== 'looking') return;
    let isGone = false;
    void askStanding({ waits: false }).then((standing: Standing | null) => {
      if (isGone) return;
      // Whoever sits at the table already is brought back to their seat.
      if (standing?.state === 'in') location.replace(`/m/${standing.board}`);
      else setStep({ at: standing?.state === 'waiting' ? 'lobby' : 'code' });
    });
    return () => {
      isGone = true;
    };
  }, [step.at]);

  if (step.at === 'looking') return <Waiting />;
  if (step.at === 'lobby') return <LobbyPage onLeave={() => setStep({ at: 'code' })} />;
  if (step.at === 'knock')
    return (
      <KnockForm
        chosenKey={step.key}
        onKnocked={() => setStep({ at: 'lobby' })}
        onBack={() => setStep({ at: 'code' })}
      />
    );
  return (
    <Page title={message('door.title')} lead={message('door.lead')}>
      <CodeForm onCode={(code) => setStep({ at: 'knock', key: { code } })} />
    </Page>
  );
}
