import type { Hand } from '@rundbord/shared/card/card-commands';
import type { SheetId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime, testHand } from '@rundbord/shared/testing/test-table';
import { sheetPoster, type WallTarget } from '@rundbord/shared/wall/poster';
import { addSheet } from '@rundbord/shared/wall/sheet-commands';
import { gather, type ShowingWhat, show as showOnWall } from '@rundbord/shared/wall/showing';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BoardSource } from '../source/board-source.ts';
import { SourceContext } from '../source/source-context.ts';
import { close, show } from '../testing/show.tsx';
import { type RoomFollowing, useRoomView } from './useRoomView.ts';

const house = sheetPoster(idFor<SheetId>('house'));
let hand: Hand;
let source: BoardSource;
let following: RoomFollowing;
let acts = 0;

beforeEach(async () => {
  hand = testHand();
  source = new BoardSource(hand.table.doc, 'table');
  addSheet(hand, idFor<SheetId>('house'), 'Huset');
  await show(
    <SourceContext value={{ table: source, staff: null }}>
      <Follower />
    </SourceContext>,
  );
});

afterEach(async () => {
  await close();
  source.close();
});

test('FOLLOW-31 the screen goes where the room looks, at each act anew', async () => {
  expect(following.look).toBeNull();
  await shows('columns');
  const first = following.look;
  expect(first?.target).toBe('columns');
  await shows('columns');
  expect(following.look?.id).not.toBe(first?.id);
});

test('FOLLOW-31 a dark wall leads nowhere, and leaves people where they are', async () => {
  await shows(house);
  await shows('blank');
  expect(following.look).toBeNull();
  expect(following.room.kind).toBe('off');
  await went('overview');
  expect(following.isFree).toBe(false);
});

test('FOLLOW-32 who goes somewhere by themselves goes freely, until they come back', async () => {
  await shows('columns');
  await went(house);
  expect(following.isFree).toBe(true);
  await shows('overview');
  expect(following.look).toBeNull();
  expect(following.where()).toBe(house);
  await act(async () => following.goBack());
  expect(following.look?.target).toBe('overview');
  expect(following.where()).toBe('overview');
});

test('FOLLOW-32 going freely and back to the same place goes there once more', async () => {
  await shows('columns');
  const before = following.look?.id;
  await act(async () => following.goFree());
  expect(following.look).toBeNull();
  await act(async () => following.goBack());
  expect(following.look?.id).not.toBe(before);
});

test('FOLLOW-33 a gathering brings back those who go freely', async () => {
  await shows('columns');
  await act(async () => following.goFree());
  await gathers(house);
  expect(following.isFree).toBe(false);
  expect(following.look?.target).toBe(house);
});

test('FOLLOW-34 what is not open to a follower is said to be so, and leads nowhere', async () => {
  await shows(sheetPoster(idFor<SheetId>('not released')));
  expect(following.isHidden).toBe(true);
  expect(following.look).toBeNull();
});

test('FREEZE-5 a frozen screen goes nowhere, and where the room looks when it is let go', async () => {
  await shows('columns');
  await act(async () => source.freeze());
  expect(following.look).toBeNull();
  await gathers(house);
  expect(following.look).toBeNull();
  await act(async () => source.thaw());
  expect(following.look?.target).toBe(house);
});

function Follower() {
  following = useRoomView();
  return null;
}

function later(): { id: string; at: string } {
  acts += 1;
  return { id: `act-${acts}`, at: new Date(Date.parse(meetingTime) + acts).toISOString() };
}

function shows(what: ShowingWhat): Promise<void> {
  return act(async () => showOnWall(hand.table.wall, { what, ...later() }));
}

function gathers(target: WallTarget): Promise<void> {
  return act(async () => gather(hand.table.wall, { target, ...later() }));
}

function went(target: WallTarget): Promise<void> {
  return act(async () => following.went(target));
}
