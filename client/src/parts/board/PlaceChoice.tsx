import { groupsOf, type WallTarget } from '@rundbord/shared/wall/poster';
import { useMessage } from '../../message/useMessage.ts';
import { usePosters } from '../../source/useBoard.ts';
import classes from './PlaceChoice.module.css';
import { placeKeys } from './place-keys.ts';
import { usePosterName } from './usePosterName.ts';

/** The way to every poster, those that belong together side by side. `hasKeys`: numbers lead there. */
export function PlaceChoice({
  at,
  go,
  hasKeys = false,
}: {
  at: WallTarget;
  go: (target: WallTarget) => void;
  hasKeys?: boolean;
}) {
  const message = useMessage();
  const posters = usePosters();
  const keys = hasKeys ? placeKeys(posters) : null;
  const place = (target: WallTarget) => (
    <Place
      key={target}
      target={target}
      shortcut={keys?.get(target)}
      isHere={at === target}
      go={go}
    />
  );
  return (
    <>
      <div className={classes.group}>{place('overview')}</div>
      {groupsOf(posters).map(({ group, posters: own }) => (
        <fieldset key={group} className={classes.group}>
          <legend className="unseen">{message(`stage.group.${group}`)}</legend>
          {own.map(place)}
        </fieldset>
      ))}
    </>
  );
}

function Place({
  target,
  shortcut,
  isHere,
  go,
}: {
  target: WallTarget;
  shortcut: string | undefined;
  isHere: boolean;
  go: (target: WallTarget) => void;
}) {
  const nameOf = usePosterName();
  return (
    <button
      data-place={target}
      type="button"
      className={classes.place}
      aria-current={isHere ? 'true' : undefined}
      aria-keyshortcuts={shortcut}
      title={shortcut}
      onClick={() => go(target)}
    >
      {shortcut?.length === 1 ? (
        <span className={classes.number} aria-hidden="true">
          {shortcut}
        </span>
      ) : null}
      <bdi>{nameOf(target)}</bdi>
    </button>
  );
}
