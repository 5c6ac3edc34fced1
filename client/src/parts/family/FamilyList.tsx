import { familySentences } from '@rundbord/shared/person/words/family-sentences';
import { tell, type Voice } from '@rundbord/shared/person/words/said';
import { useMemo } from 'react';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useDrawnFamily } from '../../source/useFamily.ts';
import { useShownTies } from '../../source/useTies.ts';
import { PosterInk } from '../sheets/PosterInk.tsx';
import classes from './FamilyList.module.css';
import { useTieWords } from './useTieWords.ts';
import { WithNames } from './WithNames.tsx';

/** The family in words: everything that is drawn, person by person. */
export function FamilyList() {
  const message = useMessage();
  const format = useFormat();
  const family = useDrawnFamily();
  const shown = useShownTies();
  const sayTie = useTieWords();
  const told = useMemo(() => {
    const now = new Date();
    const voice: Voice = {
      // The keys come with the facts that their texts take; the compiler cannot follow both at once.
      text: (key, facts) => message(key, facts as never),
      list: (words) => format.list(words),
    };
    return familySentences(family, { year: now.getFullYear(), month: now.getMonth() + 1 }).map(
      ({ person, said }) => ({ person, lines: said.map((each) => tell(each, voice)) }),
    );
  }, [family, message, format]);
  const names = useMemo(
    () => [
      ...family.persons.flatMap(({ name, role }) => [name, role ?? '']),
      ...family.households.map(({ label }) => label),
    ],
    [family],
  );
  const drawn = useMemo(() => family.persons.map((person) => person.id), [family]);
  return (
    <ListFrame poster="family" title={message('family.title')}>
      {told.length === 0 ? <p className={classes.empty}>{message('family.none')}</p> : null}
      <ul className={classes.people}>
        {told.map(({ person, lines: [first, ...others] }) => (
          <li key={person} className={classes.person}>
            <strong>
              <WithNames text={first ?? ''} names={names} />
            </strong>{' '}
            <WithNames text={others.join(' ')} names={names} />
          </li>
        ))}
      </ul>
      {shown.length > 0 ? (
        <ul className={classes.people}>
          {shown.map((tie) => (
            <li key={tie.id} className={classes.person}>
              <WithNames text={sayTie(tie)} names={names} />
            </li>
          ))}
        </ul>
      ) : null}
      <PosterInk poster="family" people={drawn} title={message('list.drawnFamily')} />
    </ListFrame>
  );
}
