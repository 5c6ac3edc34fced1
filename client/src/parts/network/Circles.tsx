import {
  type CirclesLayout,
  layOutCircles,
  type PlaceOnCircles,
  rimCaption,
} from '@rundbord/shared/network/circles-layout';
import { type CSSProperties, type ReactNode, type RefObject, useMemo } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import { useCircles } from '../../source/useNetwork.ts';
import classes from './Circles.module.css';
import { useCircleNames } from './useCircleNames.ts';

/** The circles with everybody in them. `children` says how somebody is shown: to be seen, or to be moved. */
export function Circles({
  layout,
  over,
  children,
}: {
  layout: CirclesLayout;
  over?: RefObject<HTMLDivElement | null>;
  children: (place: PlaceOnCircles) => ReactNode;
}) {
  const message = useMessage();
  const { width, height, middle, edges, places } = layout;
  const at = { cx: width / 2, cy: height / 2 };
  return (
    <div
      ref={over}
      className={classes.picture}
      style={{ '--wide': width, '--high': height } as CSSProperties}
      dir="ltr"
    >
      <div className={classes.inside} data-anchor="picture:network">
        <svg className={classes.rings} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <rect
            className={classes.tray}
            x={1}
            y={1}
            width={width - 2}
            height={height - 2}
            rx={22}
          />
          {[...edges].reverse().map(({ ring, rx, ry }) => (
            <ellipse key={ring} className={classes.ring} {...at} rx={rx} ry={ry} />
          ))}
          <ellipse className={classes.middle} {...at} {...middle} />
        </svg>
        {edges.map(({ ring, caption }) => (
          <span key={ring} className={classes.caption} style={spot(caption)}>
            {message(`network.ring.${ring}`)}
          </span>
        ))}
        <span className={`${classes.caption} ${classes.rim}`} style={spot(rimCaption)}>
          {message('network.ring.rim')}
        </span>
        {places.some(({ ring }) => ring === 'middle') ? null : (
          <span className={classes.empty} style={spot({ x: at.cx, y: at.cy })}>
            {message('network.middleEmpty')}
          </span>
        )}
        <ul className={classes.people}>
          {places.map((place) => (
            <li
              key={place.person}
              className={classes.place}
              style={spot(place)}
              data-anchor={`place:${place.person}`}
            >
              {children(place)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Where everybody stands, in the words of this page. */
export function useCirclesLayout(): CirclesLayout {
  const circles = useCircles();
  const { nameOf, roleOf } = useCircleNames();
  return useMemo(() => layOutCircles(circles, { nameOf, roleOf }), [circles, nameOf, roleOf]);
}

/** How somebody looks in the circles: the name, and in small who they are. */
export function CircleFace({ place }: { place: PlaceOnCircles }) {
  const { nameOf, roleOf } = useCircleNames();
  const { members } = useCircles();
  const isOpen = members.some(
    ({ person, place: its }) =>
      person.id === place.person && its.choice !== 'yes' && its.ring !== 'rim',
  );
  const { letters, lines, roleLines } = place.shape;
  const role = place.ring === 'middle' ? '' : roleOf(place.person);
  return (
    <span
      className={place.ring === 'middle' ? `${classes.face} ${classes.inMiddle}` : classes.face}
      style={{ '--letters': letters, '--lines': lines, '--role-lines': roleLines } as CSSProperties}
      data-open={isOpen || undefined}
    >
      <span className={classes.name} dir="auto">
        {nameOf(place.person)}
      </span>
      {role ? (
        <span className={classes.role} dir="auto">
          {role}
        </span>
      ) : null}
    </span>
  );
}

function spot(at: { x: number; y: number; width?: number; height?: number }): CSSProperties {
  return {
    '--x': at.x,
    '--y': at.y,
    ...(at.width === undefined ? {} : { '--w': at.width, '--h': at.height }),
  } as CSSProperties;
}
