import { useMessage } from '../message/useMessage.ts';
import classes from './Wall.module.css';

/** A dark, quiet picture that tells nothing. */
export function BlankWall() {
  const message = useMessage();
  return (
    <main className={classes.blank}>
      <h1 className="unseen">{message('wall.blank')}</h1>
    </main>
  );
}
