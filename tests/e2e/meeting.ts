import { type CastName, cast } from '@rundbord/shared/testing/cast';
import type { BrowserContextOptions } from 'playwright/test';
import type { Device, StageKind } from './device.ts';
import { BoardsPage } from './pages/boards-page.ts';
import { ConsolePage } from './pages/console-page.ts';
import { PhonePage } from './pages/phone-page.ts';
import { WallPage } from './pages/wall-page.ts';
import { expect, type Room } from './room.ts';

export type SeatName = Exclude<CastName, 'jonas' | 'lise'>;

/** Somebody at the table with a phone. */
export type Seated = { device: Device; phone: PhonePage };

/** A meeting that is going on: Jonas’s console, the wall in its second window, and phones that have been let in. */
export type Meeting<S extends SeatName> = {
  room: Room;
  board: string;
  laptop: Device;
  console: ConsolePage;
  wall: WallPage;
  door: { code: string; link: string };
  at: Record<S, Seated>;
};

/** Opens one. What people do on the way in has stories of its own; here it is arranged by asking the house. */
export async function openMeeting<S extends SeatName = never>(
  room: Room,
  {
    seats = [],
    laptop: look = {},
    stage = 'plain',
    before = async () => {},
  }: {
    seats?: readonly S[];
    laptop?: BrowserContextOptions;
    stage?: StageKind;
    /** What is wrong with the laptop before anything is opened on it. */
    before?: (laptop: Device) => Promise<unknown>;
  } = {},
): Promise<Meeting<S>> {
  const laptop = await room.laptop('Jonas', look, stage);
  await before(laptop);
  await signIn(laptop, { link: room.house.firstLink, name: 'Jonas' });
  const board = await makeBoard(laptop);
  await wish(laptop, board, { kind: 'openMeeting', meeting: newId() });
  const door = await askDoor(laptop, board);
  const [console, ...guests] = await Promise.all([
    openConsole(laptop, board),
    ...seats.map((seat) => knockOf(room, { seat, door })),
  ]);
  // In the order they are named: seats get their colours by it.
  for (const seat of seats) await console.admit(cast[seat].name);
  const [wall, ...seated] = await Promise.all([
    console.openWall(),
    ...guests.map((device) => openPhone(device, board)),
  ]);
  const at = Object.fromEntries(seats.map((seat, index) => [seat, seated[index]]));
  return { room, board, laptop, console, wall: new WallPage(wall), door, at: at as never };
}

/** One more phone comes in. */
export async function sitDown(
  { room, console, door, board }: Pick<Meeting<never>, 'room' | 'console' | 'door' | 'board'>,
  seat: SeatName,
): Promise<Seated> {
  const device = await knockOf(room, { seat, door });
  await console.admit(cast[seat].name);
  return openPhone(device, board);
}

/** Lise gets a colleague's link from Jonas, and opens the board on her own laptop. */
export async function bringLise(
  { laptop, room }: Pick<Meeting<never>, 'laptop' | 'room'>,
  stage: StageKind = 'plain',
): Promise<ConsolePage> {
  const boards = new BoardsPage(await laptop.context.newPage());
  await boards.page.goto(`${room.house.staffOrigin}/boards`);
  await boards.openColleagues('Peter og Simon');
  const link = await boards.inviteColleague();
  await boards.page.close();

  const lise = await room.laptop('Lise', {}, stage);
  await lise.page.goto(
    new URL(new URL(link).pathname + new URL(link).hash, room.house.staffOrigin).href,
  );
  await lise.page.getByRole('textbox', { name: 'Fornavn' }).fill('Lise');
  await lise.page.getByRole('button', { name: 'Fortsæt' }).click();
  await lise.page.getByRole('link', { name: 'Åbn tavlen' }).click();
  const console = new ConsolePage(lise.page);
  await console.isSaved();
  return console;
}

async function openConsole(laptop: Device, board: string): Promise<ConsolePage> {
  await laptop.page.goto(`${laptop.house.staffOrigin}/c/${board}`);
  const console = new ConsolePage(laptop.page);
  await console.isSaved();
  return console;
}

async function knockOf(
  room: Room,
  { seat, door }: { seat: SeatName; door: { link: string } },
): Promise<Device> {
  const { name, relation } = cast[seat];
  const device = await room.phone(name);
  const body = { token: tokenOf(door.link), name, relation: relation.da };
  expect(await device.ask('/join', { method: 'POST', body })).toMatchObject({ status: 200 });
  return device;
}

async function openPhone(device: Device, board: string): Promise<Seated> {
  await device.page.goto(`${device.house.phoneOrigin}/m/${board}`);
  const phone = new PhonePage(device.page);
  await expect(phone.saving).toHaveText('Gemt');
  return { device, phone };
}

async function signIn(
  device: Device,
  { link, name }: { link: string; name: string },
): Promise<void> {
  const body = { token: tokenOf(link), name };
  expect(await device.ask('/staff/sign-in', { method: 'POST', body })).toMatchObject({
    status: 200,
  });
}

async function makeBoard(laptop: Device, children = 'Peter, Simon'): Promise<string> {
  const body = { children, language: 'da' };
  const { text } = await laptop.ask('/boards', { method: 'POST', body });
  return (JSON.parse(text) as { value: { board: string } }).value.board;
}

export async function askDoor(
  laptop: Device,
  board: string,
): Promise<{ code: string; link: string }> {
  const { text } = await laptop.ask(`/boards/${board}/door`);
  return (JSON.parse(text) as { value: { code: string; link: string } }).value;
}

/** Sends an intent from the console's door, as arranging. */
export async function wish(laptop: Device, board: string, intent: object): Promise<void> {
  const path = `/boards/${board}/intents/console`;
  const answer = await laptop.ask(path, { method: 'POST', body: { id: newId(), ...intent } });
  expect(answer).toMatchObject({ status: 200 });
}

export function newId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
}

export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}
