import type { PersonId } from '@rundbord/shared/id';
import { loneChildren } from '@rundbord/shared/person/lone-parent';
import { Button } from '../../design/Button.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import classes from './FamilyPoster.module.css';
import { useFamilyActs } from './family-acts-context.ts';
import { personMarkId } from './useGenogram.ts';
import { usePersonName } from './usePersonName.ts';

/** Asks whether somebody's new partner is a parent of those who have that person alone. */
export function AlsoParent({
  first,
  second,
  onAnswered,
}: {
  first: PersonId;
  second: PersonId;
  onAnswered: () => void;
}) {
  const message = useMessage();
  const format = useFormat();
  const acts = useFamilyActs();
  const nameOf = usePersonName();
  const children = loneChildren(useFamily(), first).filter((id) => id !== second);
  if (children.length === 0) return null;
  const names = children.map(nameOf).sort((one, other) => one.localeCompare(other));
  const answered = () => {
    // The keys go on from whom it was about: the buttons are gone.
    document.getElementById(personMarkId(second))?.focus();
    onAnswered();
  };
  const join = () => {
    acts.joinLoneChildren(first, second);
    answered();
  };
  return (
    <div className={classes.asked} role="status">
      <strong>{message('family.alsoParent', { names: format.list(names) })}</strong>
      <Button look="kind" onClick={join}>
        {message('family.alsoParentYes')}
      </Button>
      <Button onClick={answered}>{message('family.alsoParentNo')}</Button>
    </div>
  );
}
