import type { Drawing } from '@rundbord/shared/person/drawing/drawing';
import { unit } from '@rundbord/shared/person/layout/geometry';
import type { Place } from '@rundbord/shared/person/layout/layout';

/** What ink in the drawing hangs from: whoever is next to it, else the picture. Nothing of it is seen. */
export function PersonAnchors({
  places,
  extent,
}: {
  places: readonly Place[];
  extent: Drawing['extent'];
}) {
  return (
    <g fill="none" pointerEvents="none">
      <rect data-anchor="picture:family" {...extent} />
      {places.map(({ person, x, y }) => (
        <rect
          key={person}
          data-anchor={`person:${person}`}
          x={x - unit / 2}
          y={y - unit / 2}
          width={unit}
          height={unit}
        />
      ))}
    </g>
  );
}
