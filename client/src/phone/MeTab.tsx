import { late } from '../connection/late.ts';
import { LanguageChoice } from '../design/LanguageChoice.tsx';
import { useMessage } from '../message/useMessage.ts';
import { Part } from '../parts/pages/Part.tsx';
import { FollowersLine } from '../parts/people/FollowersLine.tsx';
import { SeatMark } from '../parts/people/SeatMark.tsx';
import { useSeats } from '../source/useBoard.ts';
import { Emergency } from './Emergency.tsx';
import classes from './MeTab.module.css';
import { Offers } from './Offers.tsx';
import { usePhone } from './phone-session.ts';

// It comes a moment later: nobody needs it in the first second of a phone.
const OwnPlace = late(async () => (await import('./OwnPlace.tsx')).OwnPlace);

const sentences = ['one', 'two', 'three', 'four', 'five', 'six'] as const;

/** Me, who else is here, the language, and what a safety plan is: always one tap away. */
export function MeTab({ isShown }: { isShown: boolean }) {
  const message = useMessage();
  const { me, table } = usePhone();
  const seats = useSeats();
  const mine = seats.find((seat) => seat.id === me.seat);
  return (
    <>
      <h1 className={classes.heading}>{message('me.title')}</h1>
      <p className={classes.person}>
        <SeatMark name={me.name} relation={mine?.relation} colour={mine?.colour ?? 0} />
      </p>
      <Part>
        <OwnPlace />
      </Part>
      {/* What was sent is forgotten here when the page is turned: a phone lies on a table. */}
      <Offers key={`${isShown}`} />
      <LanguageChoice />
      <details className={classes.plan}>
        <summary>{message('plan.what')}</summary>
        <div className={classes.sentences}>
          {sentences.map((sentence) => (
            <p key={sentence}>{message(`plan.${sentence}`)}</p>
          ))}
        </div>
      </details>
      <h2 className={classes.heading}>{message('people.here')}</h2>
      <ul className={classes.people}>
        {seats.map((seat) => (
          <li key={seat.id}>
            <SeatMark {...seat} />
          </li>
        ))}
      </ul>
      <FollowersLine awareness={table.provider.awareness} />
      <p>{message('knock.privacy')}</p>
      <Emergency />
    </>
  );
}
