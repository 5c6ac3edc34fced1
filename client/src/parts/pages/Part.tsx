import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Part.module.css';

/** How long a part that broke is left alone before it is drawn anew. */
const anewMs = 10_000;

type Props = { children: ReactNode; waiting?: ReactNode };

/** A part of a page, with `waiting` in its place until it has come. When it breaks, that is said in its place, everything
 *  around it goes on, and after a while it is drawn anew: what is on the board is on the board, views only look. */
export class Part extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  readonly #drawAnew = () => this.setState({ isBroken: false });

  override render() {
    if (this.state.isBroken) return <Broken onDrawAnew={this.#drawAnew} />;
    return <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>;
  }
}

function Broken({ onDrawAnew }: { onDrawAnew: () => void }) {
  const message = useMessage();
  useEffect(() => {
    const timer = setTimeout(onDrawAnew, anewMs);
    return () => clearTimeout(timer);
  }, [onDrawAnew]);
  return (
    <p className={classes.broken} role="status">
      {message('common.partAway')}
    </p>
  );
}
