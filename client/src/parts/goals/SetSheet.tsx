import {
  anchorFields,
  goalFields,
  hasField,
  type SetField,
  type SetStatus,
  type StatementSet,
  setStatuses,
  setTitleLimit,
  worryFields,
} from '@rundbord/shared/scaling/statement-set';
import { useEffect, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { KeptField } from '../../design/KeptField.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { Tick } from '../../design/Tick.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useDraftSets, useSets } from '../../source/useScaling.ts';
import { useScaleWords } from '../scaling/useScaleWords.ts';
import classes from './SetSheet.module.css';
import { SetWords } from './SetWords.tsx';
import { StanceFor } from './StanceFor.tsx';
import { WeeksField } from './WeeksField.tsx';

const parts: readonly { key: string; fields: readonly SetField[] }[] = [
  { key: 'worry', fields: [...worryFields, 'disagreement', 'childVersion'] },
  { key: 'goal', fields: goalFields },
];

/** A set where it is written: worry, goal and scale, one below the other, each field kept when it is left. */
export function SetSheet({ id, onClose }: { id: StatementSet['id']; onClose: () => void }) {
  const words = useScaleWords();
  const shown = useSets().find((set) => set.id === id);
  const draft = useDraftSets().find((set) => set.id === id);
  const drafts = useFieldDrafts();
  const found = shown ?? draft;
  const [seen, setSeen] = useState({ set: found, isShown: shown !== undefined });
  // On its way from one document to the other it is in neither for a moment: what was seen last stays.
  if (found && found !== seen.set) setSeen({ set: found, isShown: shown !== undefined });
  // However the sheet is closed, what is written on it is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  const { set, isShown } = seen;
  if (!set) return null;
  return (
    <Dialog title={words.scale(set)} onClose={onClose}>
      <Sheet set={set} isShown={isShown} />
    </Dialog>
  );
}

function Sheet({ set, isShown }: { set: StatementSet; isShown: boolean }) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const { id: setId, kind } = set;
  return (
    <div className={classes.sheet}>
      <KeptField
        label={message('goals.newTitle')}
        kept={set.title}
        limit={setTitleLimit}
        onKeep={(title) => void ask({ kind: 'changeSet', set: setId, title })}
      />
      {parts.map(({ key, fields }) => {
        const asked = fields.filter((field) => hasField(kind, field));
        return asked.length === 0 ? null : (
          <section key={key} className={classes.part} data-part={key}>
            <h3 className={classes.heading}>
              {key === 'worry'
                ? message('set.worry')
                : message(`set.goalOf.${kind === 'wellbeing' ? kind : 'safety'}`)}
            </h3>
            {asked.map((field) => (
              <SetWords key={field} set={set} field={field} />
            ))}
            {key === 'goal' ? <WeeksField set={set} /> : null}
          </section>
        );
      })}
      <section className={classes.part}>
        <h3 className={classes.heading}>{message('goals.scaleTitle')}</h3>
        <p className={classes.note}>{message('goals.scaleHint')}</p>
        {anchorFields.map((field) => (
          <SetWords key={field} set={set} field={field} />
        ))}
      </section>
      <Standing set={set} isShown={isShown} ask={ask} />
      {isShown && kind === 'safety' ? <StanceFor set={set} /> : null}
      <Refusal text={refused} />
    </div>
  );
}

/** Where the text stands, who has read it, and whether everyone sees it. */
function Standing({
  set,
  isShown,
  ask,
}: {
  set: StatementSet;
  isShown: boolean;
  ask: ReturnType<typeof useAsking>['ask'];
}) {
  const message = useMessage();
  const format = useFormat();
  const { id, kind, parentsRead } = set;
  return (
    <section className={classes.part}>
      {kind === 'safety' || kind === 'wellbeing' ? (
        <Select<SetStatus>
          label={message('goals.status')}
          value={set.status}
          options={setStatuses.map((value) => ({
            value,
            label: message(`set.status.${value}`),
          }))}
          onChoose={(value) => void ask({ kind: 'changeSet', set: id, status: value })}
        />
      ) : null}
      {kind === 'safety' ? (
        <>
          <Tick
            isTicked={parentsRead !== undefined}
            onTick={(isTicked) => void ask({ kind: 'changeSet', set: id, parentsRead: isTicked })}
          >
            {message('goals.parentsRead')}
          </Tick>
          <p className={classes.note}>
            {parentsRead
              ? message('goals.parentsReadBy', {
                  name: parentsRead.name,
                  day: format.day(parentsRead.at),
                })
              : message('goals.parentsReadHint')}
          </p>
        </>
      ) : null}
      <div className={classes.row}>
        <Button
          look={isShown ? 'quiet' : 'strong'}
          onClick={() => void ask({ kind: 'showSet', set: id, shown: !isShown })}
        >
          {message(isShown ? 'goals.hide' : 'goals.show')}
        </Button>
        <Button
          onClick={() =>
            void ask({ kind: 'changeSet', set: id, shelved: set.shelved === undefined })
          }
        >
          {message(set.shelved ? 'goals.restore' : 'goals.shelve')}
        </Button>
      </div>
    </section>
  );
}
