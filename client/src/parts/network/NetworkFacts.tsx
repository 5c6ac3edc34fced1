import { byRing } from '@rundbord/shared/network/circles';
import { useFormat } from '../../message/useFormat.ts';
import { useCircles } from '../../source/useNetwork.ts';
import classes from './NetworkPoster.module.css';
import { useCircleNames } from './useCircleNames.ts';
import { usePlaceFacts } from './usePlaceFacts.ts';

/** What is said of those in the circles besides where they stand, a line for each. */
export function NetworkFacts() {
  const format = useFormat();
  const factsOf = usePlaceFacts();
  const { nameOf } = useCircleNames();
  const lines = byRing(useCircles())
    .flatMap(({ members }) => members)
    .map(({ person, place }) => ({ id: person.id, facts: factsOf(place) }))
    .filter(({ facts }) => facts.length > 0);
  if (lines.length === 0) return null;
  return (
    <ul className={classes.facts}>
      {lines.map(({ id, facts }) => (
        <li key={id}>
          <strong dir="auto" data-again>
            {nameOf(id)}
          </strong>{' '}
          <span dir="auto">{format.list(facts)}</span>
        </li>
      ))}
    </ul>
  );
}
