import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { late } from '../connection/late.ts';
import { useValue } from '../connection/useValue.ts';
import { SaveMark } from '../design/SaveMark.tsx';
import { useFormat } from '../message/useFormat.ts';
import { useMessage } from '../message/useMessage.ts';
import { Part } from '../parts/pages/Part.tsx';
import { Waiting } from '../parts/pages/Waiting.tsx';
import { useBoardFacts } from '../source/useBoard.ts';
import { BoardTab } from './BoardTab.tsx';
import { GatherBar } from './GatherBar.tsx';
import { MeTab } from './MeTab.tsx';
import { NowTab } from './NowTab.tsx';
import { usePhone } from './phone-session.ts';
import classes from './Tabs.module.css';
import { useGathered } from './useGathered.ts';
import { usePhoneSaving } from './usePhoneSaving.ts';

type TabName = 'now' | 'board' | 'plan' | 'me';

// They come a moment later: nobody needs them in the first second of a phone. The emergency plan is fetched without being
// asked for, so that it is there when the line is not.
const EmergencyPlan = late(async () => (await import('./EmergencyPlan.tsx')).EmergencyPlan);
const PlanTab = late(async () => (await import('./PlanTab.tsx')).PlanTab);

/** What the meeting asks of me, the board, and me: one thing at a time. Words being written stay while one looks elsewhere. */
export function Tabs() {
  const { table } = usePhone();
  const { hasSynced } = useValue(table.state);
  const facts = useBoardFacts();
  useEffect(() => {
    document.title = 'Rundbord';
  }, []);
  return hasSynced || facts ? <AtTheBoard /> : <Waiting />;
}

function AtTheBoard() {
  const format = useFormat();
  const message = useMessage();
  const { me } = usePhone();
  const facts = useBoardFacts();
  const names: TabName[] =
    me.role === 'member' ? ['now', 'board', 'plan', 'me'] : ['board', 'plan', 'me'];
  const [chosen, choose] = useState<TabName>(names[0] ?? 'board');
  const saving = usePhoneSaving();
  const gathered = useGathered(() => {
    const [from, top] = [chosen, scrollY];
    choose('board');
    return () => {
      choose(from);
      requestAnimationFrame(() => scrollTo({ top }));
    };
  });
  const panels: Record<TabName, ReactNode> = {
    now: <NowTab />,
    board: <BoardTab />,
    plan: (
      <Part waiting={<p>{message('common.waiting')}</p>}>
        <PlanTab isShown={chosen === 'plan'} />
      </Part>
    ),
    me: <MeTab isShown={chosen === 'me'} />,
  };
  const chooseByHand = (name: TabName) => {
    choose(name);
    // Each begins at its top: how far one had read is of the other page.
    scrollTo({ top: 0 });
    if (name !== 'board') gathered?.left();
  };

  return (
    <div className={classes.phone}>
      <header className={classes.head}>
        <bdi>{format.list(facts?.children ?? [])}</bdi>
        <SaveMark saving={saving} />
        <Part>
          <EmergencyPlan />
        </Part>
      </header>
      <main className={classes.content}>
        {names.map((name) => (
          <div
            key={name}
            role="tabpanel"
            id={`panel-${name}`}
            aria-labelledby={`tab-${name}`}
            className={classes.panel}
            hidden={name !== chosen}
          >
            {panels[name]}
          </div>
        ))}
      </main>
      <div className={classes.foot}>
        {gathered ? <GatherBar gathered={gathered} /> : null}
        <TabBar names={names} chosen={chosen} onChoose={chooseByHand} />
      </div>
    </div>
  );
}

function TabBar({
  names,
  chosen,
  onChoose,
}: {
  names: readonly TabName[];
  chosen: TabName;
  onChoose: (name: TabName) => void;
}) {
  const message = useMessage();
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isRtl = document.documentElement.dir === 'rtl';
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    const next =
      step === undefined ? undefined : names.at((names.indexOf(chosen) + step) % names.length);
    if (!next) return;
    onChoose(next);
    bar.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <nav aria-label={message('tab.label')}>
      <div
        ref={bar}
        role="tablist"
        aria-label={message('tab.label')}
        className={classes.tabs}
        onKeyDown={onKeyDown}
      >
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls={`panel-${name}`}
            aria-selected={name === chosen}
            tabIndex={name === chosen ? 0 : -1}
            className={classes.tab}
            onClick={() => onChoose(name)}
          >
            {message(`tab.${name}`)}
          </button>
        ))}
      </div>
    </nav>
  );
}
