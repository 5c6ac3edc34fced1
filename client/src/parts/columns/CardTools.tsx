import type { RefObject } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import classes from './EditableCard.module.css';

/** The ways to a card's sheet, one of which is also the handle it is dragged by. */
export function CardTools({
  handle,
  onOpen,
}: {
  handle: RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
}) {
  const message = useMessage();
  return (
    <span className={classes.tools} data-screen-only>
      <button type="button" className={classes.tool} onClick={onOpen}>
        {message('card.more')}
      </button>
      <button
        ref={handle}
        type="button"
        className={`${classes.tool} ${classes.handle}`}
        onClick={onOpen}
      >
        <svg aria-hidden="true" viewBox="0 0 8 14" className={classes.grip}>
          <path d="M1 1h2v2H1zM5 1h2v2H5zM1 6h2v2H1zM5 6h2v2H5zM1 11h2v2H1zM5 11h2v2H5z" />
        </svg>
        <span className="unseen">{message('card.drag')}</span>
      </button>
    </span>
  );
}
