import type { ShowingWhat } from '@rundbord/shared/wall/showing';
import { useMessage } from '../message/useMessage.ts';
import { usePresence } from '../source/usePresence.ts';
import { useSession } from './session-context.ts';
import classes from './WallControl.module.css';

const choices: readonly ShowingWhat[] = ['welcome', 'columns', 'blank'];

/** What the projector shows, as the wall itself says it; *Sluk skærmen* is also F9. */
export function WallControl() {
  const message = useMessage();
  const session = useSession();
  const walls = usePresence(session.table.provider.awareness).filter(
    (each) => each.role === 'wall',
  );
  const shown = walls.find((wall) => wall.showing !== 'blank')?.showing ?? walls[0]?.showing;

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
        <span className={classes.state}>{message('wall.title')}</span>
      )}
      {choices.map((what) => (
        <button
          key={what}
          type="button"
          className={classes.show}
          aria-pressed={shown === what}
          aria-keyshortcuts={what === 'blank' ? 'F9' : undefined}
          onClick={() => session.show(what)}
        >
          {message(`wall.show.${what}`)}
        </button>
      ))}
    </fieldset>
  );
}
