import type { NumberRound } from '@rundbord/shared/scaling/round';
import { isPrivate } from '@rundbord/shared/scaling/scale-kind';
import { type OwnAnswer, reasonLimit } from '@rundbord/shared/scaling/vote';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { WordsField } from '../../design/Field.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { NumberChoice } from './NumberChoice.tsx';
import { useScaleWords } from './useScaleWords.ts';
import classes from './VoteForm.module.css';

/** What is chosen or written on this device and not given yet. It outlives the form, so that a round that closes takes
 *  nothing away. */
export type Draft<T> = readonly [now: T, change: (next: (now: T) => T) => void];

/** Giving one's number, with the two lines that may stand beside it. What was given before stands there to be changed. */
export function VoteForm({
  round,
  given,
  draft: [draft, setDraft],
}: {
  round: NumberRound;
  given: OwnAnswer | null;
  draft: Draft<Partial<OwnAnswer>>;
}) {
  const message = useMessage();
  const words = useScaleWords();
  const { ask, refused, isAsking } = useAsking();
  // What is not touched here says what the house has.
  const { value = null, notLower = '', oneHigher = '', offWall = false } = { ...given, ...draft };
  const change = (more: Partial<OwnAnswer>) => setDraft((before) => ({ ...before, ...more }));
  const [isMissing, setMissing] = useState(false);
  // What stood there once keeps it open under the writer.
  const [isUnfolded, setUnfolded] = useState(false);
  const hasMore = Boolean(notLower || oneHigher || offWall);
  if (hasMore && !isUnfolded) setUnfolded(true);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(value === null);
    if (value === null) return;
    const wish = { kind: 'vote', round: round.id, value, notLower, oneHigher, offWall } as const;
    // What was changed while this was on its way stays.
    if (await ask(wish)) setDraft((now) => (now === draft ? {} : now));
  };
  const said = given?.value === undefined ? null : words.value(given.value);
  const isOther = draft.value !== undefined && draft.value !== given?.value;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <NumberChoice
        legend={message('round.yourNumber')}
        chosen={value}
        onChoose={(chosen) => {
          change({ value: chosen });
          setMissing(false);
        }}
      />
      <details className={classes.more} open={isUnfolded}>
        <summary className={classes.summary}>{message('round.optional')}</summary>
        <WordsField
          label={message('round.notLower')}
          value={notLower}
          rows={2}
          maxLength={reasonLimit}
          dir="auto"
          onChange={(event) => change({ notLower: event.target.value })}
        />
        <WordsField
          label={message('round.oneHigher')}
          value={oneHigher}
          rows={2}
          maxLength={reasonLimit}
          dir="auto"
          onChange={(event) => change({ oneHigher: event.target.value })}
        />
        {isPrivate(round.kind) ? null : (
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={offWall}
              onChange={(event) => change({ offWall: event.target.checked })}
            />
            {message('round.offWall')}
          </label>
        )}
      </details>
      <Button type="submit" look="strong" isLarge disabled={isAsking}>
        {message('round.send')}
      </Button>
      <div role="status">
        {isMissing ? <p className={classes.say}>{message('round.chooseFirst')}</p> : null}
        {refused ? <p className={classes.say}>{refused}</p> : null}
        {said && !isOther && !isMissing && !refused ? (
          <p className="unseen">{message('round.sentAloud')}</p>
        ) : null}
      </div>
      {isAsking ? <p className={classes.say}>{message('round.onItsWay')}</p> : null}
      {said && isOther && !isAsking ? (
        <p className={classes.say}>
          {message('round.otherChosen', { value: words.value(value ?? 'skip'), given: said })}
        </p>
      ) : null}
      {said && !isOther && !isMissing && !refused ? (
        <p className={classes.sent}>{message('round.sent', { value: said })}</p>
      ) : null}
    </form>
  );
}
