import type * as Y from 'yjs';
import type { Mark } from '../scaling/mark.ts';
import { type Round, type RoundFacts, readRounds, roundKey } from '../scaling/round.ts';
import { eventKey, readEvents } from '../scaling/timeline-event.ts';
import { type Roles, roleOfName } from './roles.ts';

type Say = (key: string, raw: string) => string;

/** What the record says of rounds and of what happened between meetings, as followers read it: how many are ready, and
 *  after the reveal each number by role. */
export function maskedRounds(record: Y.Map<unknown>, roles: Roles, say: Say): Map<string, unknown> {
  const masked = new Map<string, unknown>();
  for (const round of readRounds(record))
    masked.set(roundKey(round.id), maskedRound(round, roles, say));
  for (const { id, what, on, words } of readEvents(record))
    masked.set(eventKey(id), {
      what,
      on,
      ...(words ? { words: say(`event ${id}`, words) } : {}),
    });
  return masked;
}

function maskedRound({ id, ...round }: Round, roles: Roles, sayOf: Say): RoundFacts {
  const say = (key: string, raw: string) => sayOf(`round ${id} ${key}`, raw);
  const asked = {
    meeting: round.meeting,
    meetingNumber: round.meetingNumber,
    no: round.no,
    state: round.state,
    passages: round.passages,
    ready: round.ready,
    of: round.of,
  };
  if (round.asks === 'notes') {
    const { asks, column, isNamed, shown, left } = round;
    const opened = round.opened?.map(({ words, name }, at) => ({
      words: say(`opened ${at}`, words),
      ...(name ? { name: roleOfName(roles, name) } : {}),
    }));
    return {
      ...asked,
      asks,
      column,
      isNamed,
      shown,
      left,
      question: say('question', round.question),
      ...(opened ? { opened } : {}),
    };
  }
  const { asks, set, kind, version, authorityLast, isClose } = round;
  return {
    ...asked,
    asks,
    set,
    kind,
    version,
    authorityLast,
    ...(isClose ? { isClose } : {}),
    title: say('title', round.title),
    ...(round.child ? { child: roleOfName(roles, round.child) } : {}),
    ten: say('ten', round.ten),
    zero: say('zero', round.zero),
    marks: round.marks.map((mark) => maskedMark(mark, roles, say)),
  };
}

/** Who somebody is to the children is in the role already. */
function maskedMark(
  { voter, group, channel, value, late, ...mark }: Mark,
  roles: Roles,
  say: Say,
): Mark {
  const role = (mark.seat && roles.seats.get(mark.seat)) ?? roleOfName(roles, mark.name);
  return {
    voter,
    group,
    channel,
    value,
    name: role,
    ...(mark.notLower ? { notLower: say(`lower ${voter}`, mark.notLower) } : {}),
    ...(mark.oneHigher ? { oneHigher: say(`higher ${voter}`, mark.oneHigher) } : {}),
    ...(late ? { late } : {}),
  };
}
