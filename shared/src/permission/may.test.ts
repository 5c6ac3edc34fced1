import { describe, expect, test } from 'vitest';
import { intentSchema } from '../intent/intent.ts';
import { type Role, roles } from '../meeting/role.ts';
import { type Act, may, mayWriteTable } from './may.ts';

// Written out, not computed: whoever changes a right changes this list too, and sees what follows.

const intents: readonly Act[] = [
  'sendCard',
  'changeCard',
  'withdrawCard',
  'answerWording',
  'takeUpCard',
  'askWording',
  'talkFirst',
  'thankCard',
  'reopenCard',
  'openMeeting',
  'endMeeting',
  'setDoor',
  'setArrival',
  'admit',
  'notNow',
  'removeSeat',
  'linkSeat',
  'stopFollower',
  'setPromptAside',
  'knowName',
  'forgetName',
  'putTie',
  'removeTie',
  'showTie',
  'noteNetwork',
  'setNetworkNo',
  'setNetworkSize',
  'setSignalAside',
  'offer',
  'sendPrompt',
  'putSet',
  'writeSet',
  'changeSet',
  'showSet',
  'noteEvent',
  'removeEvent',
  'takeStance',
  'vote',
  'writeNotes',
  'setFloor',
  'prepareRound',
  'prepareNotes',
  'openRound',
  'closeRound',
  'revealRound',
  'cancelRound',
  'enterVote',
  'writePlan',
  'movePlan',
  'shelvePlan',
  'showPlan',
  'turnBack',
  'setAgreement',
  'sayYes',
  'askAbout',
  'setAskAside',
  'noteSeen',
  'sendPlan',
  'returnPlan',
  'approvePlan',
];
const staffActs: readonly Act[] = [
  'addCard',
  'editWords',
  'moveCard',
  'sortCard',
  'nameSpeakers',
  'shelveCard',
  'restoreCard',
  'showWall',
  'draw',
  'hangSheet',
  'drawFamily',
  'placeNetwork',
];
const acts = [...intents, ...staffActs];

const inMeeting = { meetingOpen: true, ownsCard: false };
const withOwnCard = { meetingOpen: true, ownsCard: true };
const between = { meetingOpen: false, ownsCard: true };

function granted(role: Role, now: typeof inMeeting): Act[] {
  return acts.filter((act) => may(role, act, now).ok);
}

test('MEET-1 every intent there is has been thought of here', () => {
  const kinds = intentSchema.def.options.map((option) => option.shape.kind.def.values[0]);
  expect(kinds.toSorted()).toEqual(intents.toSorted());
});

describe('MEET-2 who only looks may do nothing, whenever', () => {
  test.each<Role>(['interpreter', 'wall'])('MEET-2 %s', (role) => {
    for (const now of [inMeeting, withOwnCard, between]) expect(granted(role, now)).toEqual([]);
    expect(may(role, 'sendCard', withOwnCard)).toEqual({
      ok: false,
      refusal: { code: 'right/not-yours' },
    });
  });
});

test('FOLLOW-4 a follower whispers to the facilitators, and does nothing else', () => {
  for (const now of [inMeeting, withOwnCard, between])
    expect(granted('follower', now)).toEqual(['sendPrompt']);
});

test('MEET-3 a member sends cards in a meeting, and does what they like with their own', () => {
  expect(granted('member', inMeeting)).toEqual([
    'sendCard',
    'offer',
    'takeStance',
    'vote',
    'writeNotes',
    'sayYes',
    'askAbout',
    'noteSeen',
  ]);
  expect(granted('member', withOwnCard)).toEqual([
    'sendCard',
    'changeCard',
    'withdrawCard',
    'answerWording',
    'offer',
    'takeStance',
    'vote',
    'writeNotes',
    'sayYes',
    'askAbout',
    'noteSeen',
  ]);
  expect(granted('member', between)).toEqual([]);
});

test('MEET-3 a member is told why: not yours, or no meeting', () => {
  expect(may('member', 'changeCard', inMeeting)).toEqual({
    ok: false,
    refusal: { code: 'right/not-yours' },
  });
  expect(may('member', 'sendCard', between)).toEqual({
    ok: false,
    refusal: { code: 'meeting/none-open' },
  });
  expect(may('member', 'admit', withOwnCard)).toEqual({
    ok: false,
    refusal: { code: 'right/not-yours' },
  });
});

test('MEET-1 a facilitator does everything that is not a member’s own; the door only in a meeting', () => {
  const atAnyTime: Act[] = [
    'takeUpCard',
    'askWording',
    'talkFirst',
    'thankCard',
    'reopenCard',
    'openMeeting',
  ];
  const aboutFollowing: Act[] = [
    'stopFollower',
    'setPromptAside',
    'knowName',
    'forgetName',
    'putTie',
    'removeTie',
    'showTie',
    'noteNetwork',
    'setNetworkNo',
    'setNetworkSize',
    'setSignalAside',
  ];
  const atTheDoor: Act[] = [
    'endMeeting',
    'setDoor',
    'setArrival',
    'admit',
    'notNow',
    'removeSeat',
    'linkSeat',
  ];
  const aboutSets: Act[] = [
    'putSet',
    'writeSet',
    'changeSet',
    'showSet',
    'noteEvent',
    'removeEvent',
    'takeStance',
  ];
  const aboutPlan: Act[] = [
    'writePlan',
    'movePlan',
    'shelvePlan',
    'showPlan',
    'turnBack',
    'setAgreement',
    'sayYes',
    'setAskAside',
    'sendPlan',
    'returnPlan',
    'approvePlan',
  ];
  const aboutRounds: Act[] = [
    'vote',
    'writeNotes',
    'setFloor',
    'prepareRound',
    'prepareNotes',
    'openRound',
    'closeRound',
    'revealRound',
    'cancelRound',
    'enterVote',
  ];
  expect(granted('facilitator', between)).toEqual([
    ...atAnyTime,
    ...aboutFollowing,
    ...aboutSets,
    ...aboutPlan,
    ...staffActs,
  ]);
  expect(granted('facilitator', withOwnCard)).toEqual([
    ...atAnyTime,
    ...atTheDoor,
    ...aboutFollowing,
    ...aboutSets,
    ...aboutRounds,
    ...aboutPlan,
    ...staffActs,
  ]);
  expect(may('facilitator', 'endMeeting', between)).toEqual({
    ok: false,
    refusal: { code: 'meeting/none-open' },
  });
});

test('MEET-1 acts and roles nobody has heard of may nothing', () => {
  const refused = { ok: false, refusal: { code: 'right/not-yours' } };
  for (const role of [...roles, 'queen', 'constructor', 'toString', '__proto__'])
    for (const act of ['burnBoard', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(may(role as Role, act as Act, withOwnCard)).toEqual(refused);
  for (const role of ['queen', 'constructor', 'toString', '__proto__'])
    expect(may(role as Role, 'addCard', withOwnCard)).toEqual(refused);
});

test('MEET-2 only a facilitator’s socket may write on the table', () => {
  expect(roles.filter(mayWriteTable)).toEqual(['facilitator']);
});
