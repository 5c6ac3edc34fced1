import type { SetId } from '@rundbord/shared/id';
import { isLone, type ScaleKind, scaleKinds } from '@rundbord/shared/scaling/scale-kind';
import { activeSafetySets, type StatementSet } from '@rundbord/shared/scaling/statement-set';
import { useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Note } from '../../design/Note.tsx';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { PosterHead } from '../../design/PosterHead.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useDraftSets, useHungSets, useSets } from '../../source/useScaling.ts';
import classes from './GoalsPoster.module.css';
import { NewSet } from './NewSet.tsx';
import { SetFace } from './SetFace.tsx';
import { SetSheet } from './SetSheet.tsx';

/** Worries, goals and scales where they are written: what everyone sees, and in a dashed frame what only facilitators do. */
export function EditableGoals({ onShowAlone }: { onShowAlone: (set: string) => void }) {
  const message = useMessage();
  const hung = useHungSets();
  const shown = useSets();
  const drafts = useDraftSets();
  const [open, setOpen] = useState<SetId | null>(null);
  const [making, setMaking] = useState<ScaleKind | null>(null);
  const isOpenWorry = (set: StatementSet) => set.kind === 'safety' && !set.shelved;
  const worries = [...shown, ...drafts].filter(isOpenWorry).length;
  const shelved = [...shown, ...drafts].filter((set) => set.shelved);
  const edit = (set: StatementSet) => <EditButton set={set} onOpen={setOpen} />;
  return (
    <PosterFrame name={message('set.title')}>
      <PosterHead title={message('set.title')}>
        {(['safety', 'wellbeing'] as const).map((kind) => (
          <Button key={kind} onClick={() => setMaking(kind)}>
            {message(`goals.add.${kind}`)}
          </Button>
        ))}
        <AddScale known={[...shown, ...drafts]} onMade={setOpen} />
      </PosterHead>
      {worries >= activeSafetySets ? <Note screenOnly>{message('goals.many')}</Note> : null}
      {shown.length + drafts.length === 0 ? (
        <p className={classes.soft}>{message('set.none')}</p>
      ) : null}
      <WhichSet chosen={hung.chosen} sets={shown} onChoose={onShowAlone} />
      {hung.sets.map((set) => (
        <SetFace key={set.id} set={set}>
          {edit(set)}
        </SetFace>
      ))}
      {drafts
        .filter((set) => !set.shelved)
        .map((set) => (
          <div key={set.id} className={classes.draft}>
            <SetFace set={set}>
              <Note>{message('goals.draft')}</Note>
              {edit(set)}
            </SetFace>
          </div>
        ))}
      {shelved.length > 0 ? (
        <details data-screen-only>
          <summary>{message('goals.shelved')}</summary>
          {shelved.map((set) => (
            <SetFace key={set.id} set={set}>
              {edit(set)}
            </SetFace>
          ))}
        </details>
      ) : null}
      {making ? (
        <NewSet
          kind={making}
          onClose={() => setMaking(null)}
          onMade={(id) => {
            setMaking(null);
            setOpen(id);
          }}
        />
      ) : null}
      {open ? <SetSheet key={open} id={open} onClose={() => setOpen(null)} /> : null}
    </PosterFrame>
  );
}

/** Which set stands alone on the poster, here and on the wall. */
function WhichSet({
  chosen,
  sets,
  onChoose,
}: {
  chosen: string;
  sets: readonly StatementSet[];
  onChoose: (set: string) => void;
}) {
  const message = useMessage();
  const live = sets.filter((set) => !set.shelved);
  if (live.length < 2) return null;
  return (
    <div data-screen-only>
      <Choice<string>
        legend={message('goals.alone')}
        options={[
          ...live.map(({ id, title }) => ({ value: id as string, label: title })),
          { value: 'all', label: message('goals.all') },
        ]}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  );
}

function EditButton({ set, onOpen }: { set: StatementSet; onOpen: (id: SetId) => void }) {
  const message = useMessage();
  return (
    <div className={classes.row} data-screen-only>
      <Button onClick={() => onOpen(set.id)}>
        {message('goals.edit')}
        <span className="unseen"> {set.title}</span>
      </Button>
    </div>
  );
}

/** A scale that stands alone, of those the board has not got yet. */
function AddScale({
  known,
  onMade,
}: {
  known: readonly StatementSet[];
  onMade: (id: SetId) => void;
}) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const free = scaleKinds.filter(
    (kind) => isLone(kind) && !known.some((each) => each.kind === kind),
  );
  const add = async (kind: ScaleKind) => {
    const set = newId<SetId>();
    const named = {
      title: message(`set.kind.${kind}`),
      ten: message(`goals.ten.${kind}`, { child: '' }),
      zero: message(`goals.zero.${kind}`, { child: '' }),
    };
    if (await ask({ kind: 'putSet', set, of: kind, ...named })) onMade(set);
  };
  if (free.length === 0) return null;
  return (
    <span data-screen-only>
      <Select<ScaleKind | ''>
        label={message('goals.addScale')}
        value=""
        options={[
          { value: '', label: message('common.choose') },
          ...free.map((kind) => ({ value: kind, label: message(`set.kind.${kind}`) })),
        ]}
        onChoose={(kind) => {
          if (kind) void add(kind);
        }}
      />
      <Refusal text={refused} />
    </span>
  );
}
