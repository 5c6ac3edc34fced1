import type { Relation } from '@rundbord/shared/meeting/relation';
import type { Role } from '@rundbord/shared/meeting/role';
import classes from './SeatMark.module.css';
import { useRelation } from './useRelation.ts';

const colours = [
  classes.c0,
  classes.c1,
  classes.c2,
  classes.c3,
  classes.c4,
  classes.c5,
  classes.c6,
  classes.c7,
];

/** A person at the table: first letter, name, and who they are to the children. The colour only tells people apart. */
export function SeatMark({
  name,
  relation,
  role,
  colour,
  isAway = false,
}: {
  name: string;
  relation?: Relation | undefined;
  role?: Role;
  colour: number;
  isAway?: boolean;
}) {
  const words = useRelation(relation, role);
  return (
    <span className={`${classes.seat} ${isAway ? classes.away : ''}`}>
      <span
        aria-hidden="true"
        className={`${classes.circle} ${isAway ? '' : (colours[colour] ?? '')}`}
      >
        {firstLetter(name)}
      </span>
      <span className={classes.words}>
        <bdi className={classes.name}>{name}</bdi>
        {words ? <bdi className={classes.relation}>{words}</bdi> : null}
      </span>
    </span>
  );
}

function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name);
  return (first?.segment ?? '').toLocaleUpperCase();
}
