import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useNetworkNotes } from '../../source/useNetwork.ts';
import classes from './NetworkPoster.module.css';
import sheet from './PlaceSheet.module.css';
import { useAsk } from './useAsk.ts';
import { useCircleNames } from './useCircleNames.ts';

/** Those who said no: folded together, on the facilitators' own screens, until somebody thinks again. */
export function SaidNo() {
  const message = useMessage();
  const format = useFormat();
  const notes = useNetworkNotes();
  const { persons } = useFamily();
  const { nameOf } = useCircleNames();
  const { ask, refused } = useAsk();
  const gone = persons.flatMap(({ id }) => {
    const no = notes.get(id)?.no;
    return no ? [{ id, no }] : [];
  });
  if (gone.length === 0) return null;
  return (
    <details>
      <summary>{message('network.noTitle')}</summary>
      <p className={classes.note}>{message('network.noWhat')}</p>
      <ul>
        {gone.map(({ id, no }) => (
          <li key={id} className={sheet.row}>
            <bdi>{nameOf(id)}</bdi>
            <span className={classes.note}>
              {message('network.noSince', { day: format.day(no.at) })}
            </span>
            <Button
              look="plain"
              onClick={() => void ask({ kind: 'setNetworkNo', person: id, no: false })}
            >
              {message('network.thoughtAgain')}
              <span className="unseen"> {nameOf(id)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </details>
  );
}
