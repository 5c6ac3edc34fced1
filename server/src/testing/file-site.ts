import { addCard } from '@rundbord/shared/card/card-commands';
import { origins } from '@rundbord/shared/doc/origin';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { layCastMeetings } from '@rundbord/shared/testing/lay-cast-meetings';
import { cardNamed } from '@rundbord/shared/testing/test-table';
import { newId } from '../random.ts';
import { testSite } from './test-app.ts';

type Answered = {
  status: number;
  body: { value?: { board: string }; refusal?: { code: string; at?: string } };
};

/** A meeting with a board that something stands on, and its file; `takesIn` brings a file in as Jonas, `bringsLater` the
 *  same so long after the last that nobody has to wait. */
export async function fileSite() {
  const site = await testSite();
  const { meeting, http, jonas } = site;
  const { house, room, board } = meeting;
  await room.act(({ table }) => {
    const hand = {
      table,
      by: meeting.jonas.seat,
      at: '2026-01-13T16:30:00.000Z',
      origin: origins.server,
    };
    addCard(hand, cardNamed('coffee', { words: 'Mor sover om dagen.' }));
    layCastMeetings({
      table,
      by: meeting.jonas.seat,
      language: 'da',
      newId: () => newId(house.random),
      later: (at, minutes) => new Date(Date.parse(at) + minutes * 60_000).toISOString(),
    });
    return ok([]);
  });
  await meeting.wants('jonas', {
    kind: 'writePlan',
    part: 'rule',
    entry: idFor('sober'),
    values: { text: 'En voksen er ædru, når drengene er hjemme.' },
  } as never);
  const takesOut = async (which: string = board): Promise<string> =>
    (await http.get(`/api/boards/${which}/file`, { cookie: jonas })).text();
  const takesIn = async (
    body: string | Uint8Array,
    cookie: string | undefined = jonas,
  ): Promise<Answered> => {
    const headers: Record<string, string> = {
      host: 'rundbord.test',
      origin: 'http://rundbord.test',
    };
    if (cookie) headers.cookie = cookie;
    const response = await http.app.request('http://rundbord.test/api/boards/import', {
      method: 'POST',
      headers,
      body: body as never,
    });
    return { status: response.status, body: (await response.json()) as Answered['body'] };
  };
  const bringsLater = (body: string | Uint8Array): Promise<Answered> => {
    meeting.clock.pass(20_000);
    return takesIn(body);
  };
  const boards = async () => {
    const response = await http.get('/api/boards', { cookie: jonas });
    return (
      (await response.json()) as {
        value: { id: string; meetings: number; openSince: string | null }[];
      }
    ).value;
  };
  return { ...site, house, takesOut, takesIn, bringsLater, boards };
}

export type FileSite = Awaited<ReturnType<typeof fileSite>>;
