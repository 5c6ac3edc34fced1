import { Component, type ReactNode } from 'react';

/** When a view breaks, the page is drawn anew once; if that does not help, a link stands there. What is on the board is
 *  on the board: views only look. */
export class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    // Without texts there is only the name of the house; it leads back to where one was.
    return (
      <main>
        <p>
          <a href={location.pathname}>{'Rundbord ↻'}</a>
        </p>
      </main>
    );
  }
}
