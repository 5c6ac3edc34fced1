/** Texts that only staff and followers read, on a console, a wall or the pages around them. A phone does not fetch them.
 *  A place ends in a full stop and means every key in it; without one it is that key alone. */
const deskPlaces = [
  ...['access.', 'arrival.', 'boards.', 'bond.', 'card.', 'console.', 'couple.', 'descent.'],
  ...['door.close', 'door.closed', 'door.open', 'door.qr', 'door.reopen', 'draw.', 'family.'],
  ...['follow.', 'genogram.', 'goals.', 'home.', 'inbox.', 'invite.', 'lines.', 'lobby.', 'lost.'],
  ...['meeting.', 'names.', 'network.', 'notes.', 'people.away', 'people.remove'],
  ...['people.removeNow', 'people.removeTitle', 'people.removeWhat', 'person.', 'prompt.'],
  ...['planChoice.', 'planField.', 'plans.', 'checks.', 'version.', 'export.', 'when.', 'party.'],
  ...['rounds.', 'sheet.', 'signIn.', 'signal.', 'stage.', 'tie.', 'wall.'],
];

/** Texts within those places that phones and the list read too. */
const sharedPlaces = [
  ...['card.meeting', 'card.shelved', 'family.none', 'family.said.', 'family.title'],
  ...['lobby.again', 'lobby.keepOpen', 'lobby.overTitle', 'lobby.waiting', 'lobby.waitingLead'],
  ...['meeting.headline', 'meeting.none', 'network.count', 'network.fact.', 'network.middle'],
  'network.middleEmpty',
  ...['network.nobody', 'network.own.', 'network.ring.', 'network.thinking', 'network.title'],
  ...[
    'planChoice.copy.',
    'planChoice.cover.',
    'planChoice.day.',
    'planChoice.kept.',
    'planChoice.need.',
  ],
  ...['planChoice.rhythm.', 'planChoice.road.', 'planChoice.lane.', 'planChoice.standing.'],
  ...[
    'planChoice.check.',
    'planChoice.state.',
    'planChoice.weekday.',
    'planChoice.where.',
    'planField.agreement.',
  ],
  ...['planField.childCard.', 'planField.emergency.', 'planField.newWorry.', 'planField.road.'],
  ...['planField.rule.', 'planField.seen.', 'planField.decider.'],
  ...['person.unknown', 'tie.between', 'tie.kind.', 'tie.of', 'tie.suspected'],
];

/** Whether a text is for the desk alone. Every other text is there on any device. */
export function isDeskKey(key: string): boolean {
  const lies = (place: string) => (place.endsWith('.') ? key.startsWith(place) : key === place);
  return deskPlaces.some(lies) && !sharedPlaces.some(lies);
}
