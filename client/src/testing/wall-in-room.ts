import type { OwnPresence } from '@rundbord/shared/protocol/presence';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';

/** A wall in the room, as a console hears of it from the house. */
export function wallInRoom(heard: Awareness) {
  const wall = new Awareness(new Y.Doc());
  const tell = () =>
    act(async () =>
      applyAwarenessUpdate(heard, encodeAwarenessUpdate(wall, [wall.clientID]), 'house'),
    );
  const seat = { seat: idFor('jonas'), name: 'Jonas', role: 'wall', colour: 0 };
  return {
    /** The wall says what it shows. */
    says: (own: OwnPresence) => {
      wall.setLocalState({ ...seat, ...own });
      return tell();
    },
    /** The wall is taken down. */
    leaves: () => {
      removeAwarenessStates(wall, [wall.clientID], 'house');
      return tell();
    },
  };
}
