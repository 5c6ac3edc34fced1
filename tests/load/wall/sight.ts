import type { Page } from 'playwright';
import type { Side } from './side.ts';
import type { BrowserProcesses, MainThread } from './work.ts';

/** A page that is looked at, and what can be asked of what it does. */
export type Sight = { page: Page; side: Side; main: MainThread; processes: BrowserProcesses };
