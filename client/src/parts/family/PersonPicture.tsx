import type { PersonId } from '@rundbord/shared/id';
import { unit } from '@rundbord/shared/person/layout/geometry';
import type { Place } from '@rundbord/shared/person/layout/layout';
import type { KeyboardEvent } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useDrawnFamily } from '../../source/useFamily.ts';
import classes from './FamilyPoster.module.css';
import { useFamilyActs } from './family-acts-context.ts';
import { Marks } from './Marks.tsx';
import { personMarkId, useGenogram } from './useGenogram.ts';
import { usePersonName } from './usePersonName.ts';

/** The family as a picture in which each person can be chosen: by pointer, or by keys in the order of the rows. Alt and an
 *  arrow moves somebody within the row. */
export function PersonPicture({
  chosen,
  onChoose,
  onOpen,
}: {
  chosen: PersonId | null;
  onChoose: (id: PersonId) => void;
  onOpen: (id: PersonId) => void;
}) {
  const message = useMessage();
  const acts = useFamilyActs();
  const nameOf = usePersonName();
  const { persons } = useDrawnFamily();
  const { layout, drawing } = useGenogram();
  const { x, y, width, height } = drawing.extent;
  const rows = layout.places.toSorted((a, b) => a.row - b.row || a.x - b.x);

  const onKeyDown = (event: KeyboardEvent, place: Place) => {
    const { person } = place;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.altKey && way) acts.changePerson(person, { x: place.x + way * unit });
    else if (event.key === 'Enter' || event.key === ' ') onChoose(person);
    else if (event.key === 'Delete') acts.removePerson(person);
    else if (way) {
      const next = rows[rows.indexOf(place) + way];
      if (next) document.getElementById(personMarkId(next.person))?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset.
    <svg
      className={classes.picture}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="group"
      aria-label={message('family.picture', { count: persons.length })}
    >
      <Marks drawing={drawing} />
      {rows.map((place) => (
        // biome-ignore lint/a11y/useSemanticElements: within a picture there are no buttons.
        <g
          key={place.person}
          id={personMarkId(place.person)}
          className={classes.person}
          role="button"
          tabIndex={0}
          aria-label={nameOf(place.person)}
          aria-pressed={chosen === place.person}
          data-live
          onClick={() => onChoose(place.person)}
          onDoubleClick={() => onOpen(place.person)}
          onKeyDown={(event) => onKeyDown(event, place)}
        >
          <rect
            className={classes.hit}
            x={place.x - unit * 0.7}
            y={place.y - unit * 0.7}
            width={unit * 1.4}
            height={unit * 1.4}
            rx={10}
          />
        </g>
      ))}
    </svg>
  );
}
