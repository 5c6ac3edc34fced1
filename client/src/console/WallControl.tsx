import { isBoardPart, type WallTarget } from '@rundbord/shared/wall/poster';
import type { ShowingWhat } from '@rundbord/shared/wall/showing';
import { useValue } from '../connection/useValue.ts';
import { useMessage } from '../message/useMessage.ts';
import { usePosterName } from '../parts/board/usePosterName.ts';
import { usePresence } from '../source/usePresence.ts';
import { useSession } from './session-context.ts';
import classes from './WallControl.module.css';

/** What the projector shows, as the wall itself says it: what this console looks at, or whatever it looks at from now on.
 *  *Sluk skærmen* is also F9. */
export function WallControl() {
  const message = useMessage();
  const session = useSession();
  const nameOf = usePosterName();
  const looking = useValue(session.looking);
  const walls = usePresence(session.table.provider.awareness).filter(
    (each) => each.role === 'wall',
  );
  const shown = walls.find((wall) => wall.showing !== 'blank')?.showing ?? walls[0]?.showing;
  const choices: readonly { what: ShowingWhat; label: string }[] = [
    { what: 'welcome', label: message('wall.show.welcome') },
    { what: looking, label: message(showLabel(looking)) },
    { what: 'follow', label: message('wall.show.follow') },
    { what: 'blank', label: message('wall.show.blank') },
  ];

  // What hangs there is not always what this console looks at.
  const isElsewhere = shown !== undefined && !choices.some(({ what }) => what === shown);
  const open = () => {
    window.open(
      `/w/${session.board}`,
      `rundbord-wall-${session.board}`,
      'popup,width=1280,height=720',
    );
  };

  return (
    <fieldset className={classes.control}>
      <legend className="unseen">{message('wall.control')}</legend>
      {walls.length === 0 ? (
        <button type="button" className={classes.show} onClick={open}>
          {message('wall.open')}
        </button>
      ) : (
        <span className={isElsewhere ? classes.state : 'unseen'}>
          {message('wall.title')}
          {isElsewhere ? `: ${nameOf(shown as WallTarget)}` : null}
        </span>
      )}
      {choices.map(({ what, label }) => (
        <button
          key={what}
          type="button"
          className={classes.show}
          aria-pressed={shown === what}
          aria-keyshortcuts={what === 'blank' ? 'F9' : undefined}
          onClick={() => session.show(what)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function showLabel(looking: ShowingWhat) {
  if (isBoardPart(looking)) return `wall.show.${looking}` as const;
  return looking === 'overview' ? ('wall.show.overview' as const) : ('wall.show.sheet' as const);
}
