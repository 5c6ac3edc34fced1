import type { BoardId } from '@rundbord/shared/id';
import { useMessage } from '../../message/useMessage.ts';
import classes from './ListLink.module.css';

/** The way to the board as a list. `isFirst`: out of sight until somebody comes to it by the keyboard. */
export function ListLink({
  board,
  isFirst = false,
  isAside = false,
}: {
  board: BoardId;
  isFirst?: boolean;
  /** The surface must stay where it is: the list gets a window of its own. */
  isAside?: boolean;
}) {
  const message = useMessage();
  const link = (
    <a
      className={classes.link}
      href={`/l/${board}`}
      target={isAside ? '_blank' : undefined}
      rel={isAside ? 'noreferrer' : undefined}
      data-screen-only
    >
      {message('list.link')}
    </a>
  );
  if (!isFirst) return link;
  return (
    <nav className={classes.first} aria-label={message('list.title')}>
      {link}
    </nav>
  );
}
