import type { PersonId } from '@rundbord/shared/id';
import { parseFamilyLines } from '@rundbord/shared/person/lines/parse-family-lines';
import { useMemo, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { WordsField } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useLanguage } from '../../message/useLanguage.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useFamily } from '../../source/useFamily.ts';
import { AlsoChoice } from './AlsoChoice.tsx';
import classes from './FamilyPoster.module.css';
import { FamilyPreview } from './FamilyPreview.tsx';
import { useFamilyActs } from './family-acts-context.ts';
import { LineRead } from './LineRead.tsx';
import { useAlsoParents } from './useAlsoParents.ts';
import { useNextFamily } from './useNextFamily.ts';

/** Whom an unclear name means, by its place in the lines. */
type Chosen = ReadonlyMap<string, PersonId>;

/** The family in words, a line for each fact: read, shown, and drawn when it is confirmed. */
export function TypedFamily({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const say = useRefusal();
  const acts = useFamilyActs();
  const family = useFamily();
  const language = useLanguage()[0] === 'da' ? 'da' : 'en';
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const proposals = useMemo(
    () => parseFamilyLines(typed, { family, language, year: new Date().getFullYear(), chosen }),
    [typed, family, language, chosen],
  );
  const said = useMemo(() => proposals.flatMap((proposal) => proposal.steps), [proposals]);
  const asSaid = useNextFamily(family, said);
  const { asked, also } = useAlsoParents(said, asSaid);
  const steps = useMemo(() => [...said, ...also], [said, also]);
  const next = useNextFamily(family, steps);
  const leftOut = proposals
    .flatMap(({ missed }) => missed)
    .reduce((words, each) => words + each.words.split(/\s+/u).length, 0);
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const draw = () => {
    const refusals = acts.carryOut(steps);
    if (refusals.length === 0) return onClose();
    // The rest is drawn: the lines are not offered again.
    setTyped('');
    setPassedOver([...new Set(refusals.map((refusal) => say(refusal.code, refusal)))]);
  };
  return (
    <Dialog title={message('lines.title')} onClose={onClose}>
      <div className={classes.typed}>
        <WordsField
          label={message('lines.write')}
          hint={message('lines.hint')}
          value={typed}
          rows={5}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Refusal
          text={
            passedOver.length > 0
              ? message('lines.passedOver', { why: passedOver.join(' ') })
              : null
          }
        />
        <ul className={classes.read}>
          {proposals.map((proposal) => (
            <LineRead
              key={proposal.line}
              proposal={proposal}
              next={next}
              onChoose={(place, person) =>
                setChosen((before) => new Map(before).set(place, person))
              }
            />
          ))}
        </ul>
        {asked.map((each) => (
          <AlsoChoice key={each.second + each.children.join()} asked={each} next={next} />
        ))}
        {steps.length > 0 ? <FamilyPreview family={next} before={family} /> : null}
        <Button look="strong" disabled={steps.length === 0} onClick={draw}>
          {leftOut > 0 ? message('lines.drawWithout', { count: leftOut }) : message('lines.draw')}
        </Button>
      </div>
    </Dialog>
  );
}
