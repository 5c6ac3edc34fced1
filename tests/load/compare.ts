import { Child } from './child.ts';
import { echoTable, type Party, rundbordTable } from './meeting-table.ts';
import { type PhoneBytes, phoneBytes } from './phone-bytes.ts';
import { otherWork } from './quiet.ts';
import { assertKept, assertSameWords, leave, type Round, typeFor } from './round.ts';
import { freshDataFolder, RundbordHouse } from './rundbord-house.ts';

/** The meeting of the budget. Followers cannot come in yet; in their place, ten more walls look on. */
export const party: Party = { phones: 40, consoles: 2, walls: 10, cards: 40 };

/** How fast both consoles type. In a hurry, every frame that the bundling allows is used. */
export const paces = { calm: 8, hurried: 40 } as const;
export type Pace = keyof typeof paces;

const rounds: Record<Pace, { count: number; ms: number }> = {
  calm: { count: 10, ms: 2_500 },
  hurried: { count: 6, ms: 2_000 },
};

export type Pair = { echo: Round; rundbord: Round };
export type Comparison = {
  pairs: Record<Pace, Pair[]>;
  /** Share of the machine that others used meanwhile. */
  othersShare: number;
  phone: PhoneBytes;
};

/** The same meeting at a bare echo and at Rundbord, turn by turn. */
export async function compareWithEcho(): Promise<Comparison> {
  const echo = new Child(new URL('echo-server.ts', import.meta.url));
  const echoPort = await echo.says(/http:\/\/localhost:(\d+)\s/);
  const dataFolder = freshDataFolder();
  const house = await RundbordHouse.open(dataFolder);
  const jonas = await house.signIn(await house.firstSignIn(), 'Jonas');
  const board = await house.makeBoard(jonas);
  const lise = await house.inviteColleague(jonas, board, 'Lise');
  const sides = {
    echo: { server: echo, table: await echoTable(echoPort, party), keeps: false },
    rundbord: {
      server: house.server,
      table: await rundbordTable(house, { facilitators: [jonas, lise], board, party }),
      keeps: true,
    },
  };
  const round = (side: keyof typeof sides, pace: Pace, ms = rounds[pace].ms) => {
    const { server, table, keeps } = sides[side];
    return typeFor([table], server, { ms, keysPerSecond: paces[pace], keeps });
  };
  const pair = async (pace: Pace, n: number): Promise<Pair> => {
    // Who goes first changes, so that neither always gets the warmer machine.
    const first = n % 2 === 0 ? await round('echo', pace) : null;
    const rundbord = await round('rundbord', pace);
    return { echo: first ?? (await round('echo', pace)), rundbord };
  };

  for (const side of ['echo', 'rundbord', 'echo', 'rundbord'] as const)
    await round(side, 'hurried', 2_500);
  const others = await otherWork([echo, house.server]);
  const pairs: Record<Pace, Pair[]> = { calm: [], hurried: [] };
  for (const pace of ['calm', 'hurried'] as const)
    for (let n = 0; n < rounds[pace].count; n += 1) pairs[pace].push(await pair(pace, n));
  const othersShare = await others();

  for (const { table } of Object.values(sides)) assertSameWords(table);
  const phone = phoneBytes(sides.rundbord.table, {
    rounds: pairs.calm.map((each) => each.rundbord),
    keysPerSecond: paces.calm,
  });
  for (const { table } of Object.values(sides)) leave(table);
  await Promise.all([echo.end(), house.end()]);
  await assertKept(dataFolder, board, sides.rundbord.table);
  return { pairs, othersShare, phone };
}
