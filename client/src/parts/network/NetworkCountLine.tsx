import { useMessage } from '../../message/useMessage.ts';
import { useNetworkCount } from '../../source/useNetwork.ts';
import classes from './NetworkPoster.module.css';

/** How many know everything and are with us, against what the board asks for. A count, and no judgement. */
export function NetworkCountLine() {
  const message = useMessage();
  const { counted, least, most, thinking } = useNetworkCount();
  return (
    <p className={classes.count}>
      <strong>{message('network.count', { counted, least, most })}</strong>
      {thinking > 0 ? (
        <span className={classes.thinking}>{message('network.thinking', { count: thinking })}</span>
      ) : null}
    </p>
  );
}
