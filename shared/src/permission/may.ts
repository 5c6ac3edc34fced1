import type { IntentKind } from '../intent/intent.ts';
import type { Role } from '../meeting/role.ts';
import { err, ok, type Result } from '../result.ts';

/** What can be done to a board: the intents, and the acts that staff carry out on their own copy. */
export type Act = IntentKind | StaffAct;
/** Acts a facilitator's device carries out as CRDT updates; the gate judges them by `mayWriteTable`. */
export type StaffAct =
  | 'addCard'
  | 'editWords'
  | 'moveCard'
  | 'sortCard'
  | 'nameSpeakers'
  | 'shelveCard'
  | 'restoreCard'
  | 'showWall'
  | 'draw'
  | 'hangSheet'
  | 'drawFamily'
  | 'placeNetwork';

/** What a rule may look at. `ownsCard`: the actor sent the card this act is about. */
export type Circumstances = { meetingOpen: boolean; ownsCard: boolean };

export type RightRefusal = { code: 'right/not-yours' } | { code: 'meeting/none-open' };

type Rule = (now: Circumstances) => Result<void, RightRefusal>;

const never: Rule = () => err({ code: 'right/not-yours' });
const always: Rule = () => ok();
const inMeeting: Rule = (now) => (now.meetingOpen ? ok() : err({ code: 'meeting/none-open' }));
const ownCard: Rule = (now) => (now.ownsCard ? inMeeting(now) : never(now));

const looksOnly = { interpreter: never, wall: never, follower: never } as const;
const staffOnly = { facilitator: always, member: never, ...looksOnly } as const;
const staffInMeeting = { facilitator: inMeeting, member: never, ...looksOnly } as const;
const followerOnly = {
  facilitator: never,
  member: never,
  interpreter: never,
  wall: never,
  follower: always,
} as const;
// A facilitator is one of those at the table, and answers from the console.
const everyoneAsked = { facilitator: inMeeting, member: inMeeting, ...looksOnly } as const;
const memberOwn = { facilitator: never, member: ownCard, ...looksOnly } as const;

/** The only table of rights. A new act or role without a cell here does not compile. */
const rights: Record<Act, Record<Role, Rule>> = {
  sendCard: { facilitator: never, member: inMeeting, ...looksOnly },
  changeCard: memberOwn,
  withdrawCard: memberOwn,
  answerWording: memberOwn,
  takeUpCard: staffOnly,
  askWording: staffOnly,
  talkFirst: staffOnly,
  thankCard: staffOnly,
  reopenCard: staffOnly,
  openMeeting: staffOnly,
  endMeeting: staffInMeeting,
  setDoor: staffInMeeting,
  setArrival: staffInMeeting,
  admit: staffInMeeting,
  linkSeat: staffInMeeting,
  notNow: staffInMeeting,
  removeSeat: staffInMeeting,
  addCard: staffOnly,
  editWords: staffOnly,
  moveCard: staffOnly,
  sortCard: staffOnly,
  nameSpeakers: staffOnly,
  shelveCard: staffOnly,
  restoreCard: staffOnly,
  showWall: staffOnly,
  draw: staffOnly,
  hangSheet: staffOnly,
  drawFamily: staffOnly,
  placeNetwork: staffOnly,
  noteNetwork: staffOnly,
  setNetworkNo: staffOnly,
  setNetworkSize: staffOnly,
  offer: { facilitator: never, member: inMeeting, ...looksOnly },
  setSignalAside: staffOnly,
  stopFollower: staffOnly,
  setPromptAside: staffOnly,
  knowName: staffOnly,
  forgetName: staffOnly,
  putTie: staffOnly,
  removeTie: staffOnly,
  showTie: staffOnly,
  sendPrompt: followerOnly,
  putSet: staffOnly,
  writeSet: staffOnly,
  changeSet: staffOnly,
  showSet: staffOnly,
  takeStance: { facilitator: always, member: inMeeting, ...looksOnly },
  setFloor: staffInMeeting,
  prepareRound: staffInMeeting,
  prepareNotes: staffInMeeting,
  openRound: staffInMeeting,
  closeRound: staffInMeeting,
  revealRound: staffInMeeting,
  cancelRound: staffInMeeting,
  vote: everyoneAsked,
  writeNotes: everyoneAsked,
  enterVote: staffInMeeting,
  noteEvent: staffOnly,
  removeEvent: staffOnly,
  writePlan: staffOnly,
  movePlan: staffOnly,
  shelvePlan: staffOnly,
  showPlan: staffOnly,
  turnBack: staffOnly,
  setAgreement: staffOnly,
  sayYes: { facilitator: always, member: inMeeting, ...looksOnly },
  askAbout: { facilitator: never, member: inMeeting, ...looksOnly },
  setAskAside: staffOnly,
  noteSeen: { facilitator: never, member: inMeeting, ...looksOnly },
  sendPlan: staffOnly,
  returnPlan: staffOnly,
  approvePlan: staffOnly,
};

/** Whether somebody in this role may do this now. It begins with refusal: unknown acts and roles may nothing. */
export function may(role: Role, act: Act, now: Circumstances): Result<void, RightRefusal> {
  if (!Object.hasOwn(rights, act) || !Object.hasOwn(rights[act], role)) return never(now);
  return rights[act][role](now);
}

const anyTime: Circumstances = { meetingOpen: true, ownsCard: true };
const tableActs: readonly StaffAct[] = [
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

/** Whether a socket in this role may send CRDT updates of the table at all. */
export function mayWriteTable(role: Role): boolean {
  return tableActs.every((act) => may(role, act, anyTime).ok);
}
