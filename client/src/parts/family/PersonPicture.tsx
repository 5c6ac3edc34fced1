import type { PersonId } from '@rundbord/shared/id';
import { unit } from '@rundbord/shared/person/layout/geometry';
import type { Place } from '@rundbord/shared/person/layout/layout';
import type { KeyboardEvent } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useDrawnFamily } from '../../source/useFamily.ts';
import classes from './FamilyPoster.module.css';
import { useFamilyActs } from './family-acts-context.ts';
import { Marks } from './Marks.tsx';
import { PersonAnchors } from './PersonAnchors.tsx';
import { personMarkId, useGenogram } from './useGenogram.ts';
import { usePersonName } from './usePersonName.ts';
import { useRowDrag } from './useRowDrag.ts';

const hitUnits = unit * 1.4;
/** What is seen of a choice: within the words above and below. */
const ringUnits = unit + 6;

/** The family as a picture in which each person can be chosen: by pointer, or by keys in the order of the rows. Dragging,
 *  or Alt and an arrow, moves somebody within the row. */
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
  const move = (person: PersonId, by: number) => {
    const place = layout.places.find((each) => each.person === person);
    if (place) acts.changePerson(person, { x: Math.round(place.x + by) });
  };
  const drag = useRowDrag(hitUnits, move);
  const focus = (place: Place | undefined) =>
    place && document.getElementById(personMarkId(place.person))?.focus();

  const onKeyDown = (event: KeyboardEvent, place: Place) => {
    const { person } = place;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.altKey && way) move(person, way * unit);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(person);
    else if (event.key === 'Delete') {
      // Before they go: the keys go on from whoever stands beside them.
      focus(rows[rows.indexOf(place) + 1] ?? rows[rows.indexOf(place) - 1]);
      acts.removePerson(person);
    } else if (way) focus(rows[rows.indexOf(place) + way]);
    else return;
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
      <PersonAnchors places={layout.places} extent={drawing.extent} />
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
          onClick={() => !drag.hasMoved() && onChoose(place.person)}
          {...drag.pointerOf(place.person)}
          onDoubleClick={() => onOpen(place.person)}
          onKeyDown={(event) => onKeyDown(event, place)}
        >
          <Reach place={place} by={drag.pulled?.of === place.person ? drag.pulled.dx : null} />
        </g>
      ))}
    </svg>
  );
}

/** What takes a press around a symbol; and, while somebody is dragged, where they would stand. */
function Reach({ place: { x, y }, by }: { place: Place; by: number | null }) {
  return (
    <>
      <rect
        className={classes.hit}
        x={x - hitUnits / 2}
        y={y - hitUnits / 2}
        width={hitUnits}
        height={hitUnits}
        rx={10}
      />
      <rect
        className={classes.ring}
        data-edge
        x={x - ringUnits / 2}
        y={y - ringUnits / 2}
        width={ringUnits}
        height={ringUnits}
        rx={8}
      />
      {by === null ? null : (
        <rect
          className={classes.ghost}
          x={x + by - unit / 2}
          y={y - unit / 2}
          width={unit}
          height={unit}
          rx={10}
        />
      )}
    </>
  );
}
