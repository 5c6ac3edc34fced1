import type { Wish } from '../connection/intent-queue.ts';
import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useFormat } from '../message/useFormat.ts';
import classes from './Panel.module.css';
import { useWish } from './session-context.ts';

/** Something that was said to the facilitators alone. `which`: what is set aside, for who does not see the row. */
type Quiet = {
  key: string;
  words: string;
  from: (time: string) => string;
  at: string;
  aside: Wish;
  which: string;
};

/** What lies there, quietly, until it is set aside; nothing where nothing lies there. */
export function QuietInbox({
  title,
  aside,
  all,
}: {
  title: string;
  aside: string;
  all: readonly Quiet[];
}) {
  const format = useFormat();
  const { wish, refused } = useWish();
  if (all.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {all.map((each) => (
          <li key={each.key} className={classes.person}>
            <span className={classes.words}>
              {each.words}
              <br />
              <span className={classes.note} dir="auto">
                {each.from(format.time(each.at))}
              </span>
            </span>
            <Button look="plain" onClick={() => wish(each.aside)}>
              {aside}
              <span className="unseen"> {each.which}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </section>
  );
}
