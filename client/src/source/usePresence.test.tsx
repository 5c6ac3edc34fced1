import type { Presence } from '@rundbord/shared/protocol/presence';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { close, show } from '../testing/show.tsx';
import { usePresence } from './usePresence.ts';

const birgit: Presence = { seat: idFor('birgit'), name: 'Birgit', role: 'member', colour: 1 };
let here: Awareness;
let house: Awareness;
let drawn = 0;

beforeEach(async () => {
  here = new Awareness(new Y.Doc());
  house = new Awareness(new Y.Doc());
  await show(<Present awareness={here} />);
  drawn = 0;
});

afterEach(async () => {
  await close();
  here.destroy();
  house.destroy();
});

test('SOURCE-9 who the house says is here is here, until it says that they have gone', async () => {
  expect(present()).toBe('');
  await tell(birgit);
  expect(present()).toBe('Birgit');
  await tell(null);
  expect(present()).toBe('');
});

test('SOURCE-9 a device that the house has given no name is nobody', async () => {
  here.setLocalState({ showing: 'columns' });
  await tell({ name: 'Birgit' });
  expect(present()).toBe('');
});

test('SOURCE-9 presence said again as it was draws nothing', async () => {
  await tell(birgit);
  drawn = 0;
  await tell({ ...birgit });
  expect(drawn).toBe(0);
  await tell({ ...birgit, name: 'Birgit H' });
  expect([present(), drawn]).toEqual(['Birgit H', 1]);
});

function Present({ awareness }: { awareness: Awareness }) {
  drawn += 1;
  const names = usePresence(awareness).map(({ name }) => name);
  return <output>{names.join(', ')}</output>;
}

function present(): string | null | undefined {
  return document.querySelector('output')?.textContent;
}

async function tell(state: object | null): Promise<void> {
  await act(async () => {
    house.setLocalState(state);
    applyAwarenessUpdate(here, encodeAwarenessUpdate(house, [house.clientID]), 'house');
  });
}
