import type { BoardLanguage } from '@rundbord/shared/board/language';
import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import { addCard } from '@rundbord/shared/card/card-commands';
import { origins } from '@rundbord/shared/doc/origin';
import type { CardId, IntentId, MeetingId, NameId, SeatId } from '@rundbord/shared/id';
import { ok } from '@rundbord/shared/result';
import {
  type CastName,
  cast,
  castCards,
  castChildren,
  castFollower,
  castKnownName,
} from '@rundbord/shared/testing/cast';
import { castMeetings } from '@rundbord/shared/testing/cast-scaling';
import { layCast } from '@rundbord/shared/testing/lay-cast';
import { makeBoard } from './board/boards.ts';
import { nowText } from './clock.ts';

import { daysToMove, moveDays } from './demo-dates.ts';
import { invite } from './follow/invite.ts';
import type { House } from './house.ts';
import { answerIntent } from './intent/answer-intent.ts';
import { newId } from './random.ts';
import { makeSignInLink } from './staff/sign-in.ts';
import { put } from './store/rows.ts';

/** Fills an empty house with the worked case (docs/spec/cast.md) and opens a meeting. Answers the facilitator's sign-in link, and
 *  one for somebody to follow from afar. */
export async function seedDemo(house: House, language: BoardLanguage = 'da') {
  const jonas = newId<SeatId>(house.random);
  await house.committer.add([
    put('staff', jonas, { name: cast.jonas.name, since: nowText(house.clock) }),
  ]);
  const board = await makeBoard(house, { children: castChildren, language, by: jonas });
  const room = await house.rooms.of(board);
  if (!room) throw new Error('the demo board did not open');
  const actor = { seat: jonas, name: cast.jonas.name, role: 'facilitator', colour: 0 } as const;
  await answerIntent(house, room, actor, {
    id: newId<IntentId>(house.random),
    kind: 'knowName',
    as: newId<NameId>(house.random),
    name: castKnownName.name,
    role: castKnownName.role[language],
  });
  const speaker = (name: CastName) => ({
    name: cast[name].name,
    relation: cast[name].relation[language],
  });
  await room.act(({ table, staff }) => {
    for (const card of castCards)
      addCard(
        { table, by: jonas, at: nowText(house.clock), origin: origins.server },
        {
          id: newId<CardId>(house.random),
          column: card.column,
          category: card.category,
          words: card[language],
          saidBy: card.saidBy.map(speaker),
          enteredBy: { seat: jonas, name: cast.jonas.name, phone: false },
          lang: language,
          meeting: 1,
        },
      );
    layCast({
      table,
      staff,
      by: jonas,
      at: nowText(house.clock),
      year: house.clock.now().getFullYear(),
      language,
      newId: () => newId(house.random),
      later: (at, minutes) => new Date(Date.parse(at) + minutes * 60_000).toISOString(),
    });
    const [evening = '', today] = [castMeetings.at(-1), dayInDenmark(nowText(house.clock))];
    moveDays({ table, staff }, daysToMove(dayInDenmark(evening), today));
    return ok([]);
  });
  await answerIntent(house, room, actor, {
    id: newId<IntentId>(house.random),
    kind: 'openMeeting',
    meeting: newId<MeetingId>(house.random),
  });
  const invited = await invite(house, { board, by: jonas, body: { ...castFollower, hours: 24 } });
  if (!invited.ok) throw new Error('the demo invited nobody', { cause: invited.refusal });
  const link = await makeSignInLink(house, { staff: jonas });
  return { board, link, followLink: invited.value.link };
}
