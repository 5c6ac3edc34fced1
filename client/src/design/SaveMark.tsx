import { useMessage } from '../message/useMessage.ts';
import classes from './SaveMark.module.css';

/** How what was written here stands: on disk, on its way, waiting for the line, not being kept right now, or nothing new and no line. */
export type Saving = 'saved' | 'saving' | 'waiting' | 'held' | 'away';

const looks: Record<Saving, string | undefined> = {
  saved: '',
  saving: classes.saving,
  waiting: classes.waiting,
  held: classes.waiting,
  away: classes.waiting,
};

/** *Gemt*, *Gemmer*, *Venter på net*: in words and by shape. */
export function SaveMark({ saving }: { saving: Saving }) {
  const message = useMessage();
  return (
    <span role="status" className={`${classes.mark} ${looks[saving]}`}>
      {message(`saving.${saving}`)}
    </span>
  );
}
