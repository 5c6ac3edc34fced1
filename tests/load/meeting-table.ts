import type { BoardId } from '@rundbord/shared/id';
import type { Table } from './round.ts';
import { type Cookie, freshId, type RundbordHouse } from './rundbord-house.ts';
import { Screen } from './screen.ts';
import { Typist } from './typist.ts';

/** How many sit where. */
export type Party = { phones: number; consoles: number; walls: number; cards: number };

/** Cards that phones sent and that still wait, of every two sent. */
const takenUpOfTwo = 1;

/** A real meeting at a board: sign-in, knocks, admissions, cards from phones, and every socket open. */
export async function rundbordTable(
  house: RundbordHouse,
  { facilitators, board, party }: { facilitators: Cookie[]; board: BoardId; party: Party },
): Promise<Table> {
  const [first] = facilitators;
  if (!first) throw new Error('a meeting needs a facilitator');
  const token = await house.openMeeting(first, board);
  const phones = await house.seatPhones(first, board, { token, count: party.phones });
  const typists: Typist[] = [];
  for (let n = 0; n < party.consoles; n += 1) {
    const cookie = facilitators[n % facilitators.length] ?? first;
    const seat = await house.seatOf(cookie, board);
    const typist = new Typist(await house.comeIn(cookie, board, 'console'), seat, n + 1);
    await typist.screen.askForBoard();
    typists.push(typist);
  }
  typists[0]?.putCards(party.cards);
  await sendFromPhones(house, { phones, board, facilitator: facilitators.at(-1) ?? first });
  const lookersOn = await Promise.all([
    ...phones.map((phone) => house.lookOn(phone, board, 'phone')),
    ...Array.from({ length: party.walls }, () => house.lookOn(first, board, 'wall')),
  ]);
  return { typists, lookersOn };
}

/** As many sockets at the bare echo. What stands on the board is sent to them first. */
export async function echoTable(port: string, party: Party): Promise<Table> {
  const open = async () => {
    const screen = new Screen(`ws://127.0.0.1:${port}`);
    await screen.opened();
    return screen;
  };
  const lookersOn = await Promise.all(
    Array.from({ length: party.phones + party.walls }, () => open()),
  );
  const typists: Typist[] = [];
  for (let n = 0; n < party.consoles; n += 1)
    typists.push(new Typist(await open(), freshId(), n + 1));
  typists[0]?.putCards(party.cards);
  return { typists, lookersOn };
}

/** Every phone has sent a card. Half of them are on the board, half wait in the inbox. */
async function sendFromPhones(
  house: RundbordHouse,
  { phones, board, facilitator }: { phones: Cookie[]; board: BoardId; facilitator: Cookie },
): Promise<void> {
  const words = 'Drengene glæder sig til at komme hjem til mormor om fredagen.';
  for (const [n, phone] of phones.entries()) {
    const card = freshId();
    await house.act(phone, board, { kind: 'sendCard', card, column: 'well', words, lang: 'da' });
    if (n % 2 < takenUpOfTwo) await house.act(facilitator, board, { kind: 'takeUpCard', card });
  }
}
