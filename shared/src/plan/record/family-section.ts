import { byRing, circlesOf, type Member, placesOf } from '../../network/circles.ts';
import { drawGenogram } from '../../person/drawing/draw-genogram.ts';
import { drawingTexts } from '../../person/drawing/drawing-texts.ts';
import { svgOf } from '../../person/drawing/svg-of.ts';
import { drawnFamily } from '../../person/drawn-family.ts';
import { readFamily, readFamilyRoot } from '../../person/family.ts';
import { layOutFamily } from '../../person/layout/lay-out-family.ts';
import { familySentences } from '../../person/words/family-sentences.ts';
import { tell, type Voice } from '../../person/words/said.ts';
import { type Block, type Cell, plain, section, table } from './record.ts';
import type { Reading } from './taking.ts';

/** The genogram, with the sentences that say the same. Lines of closeness or violence and marks of illness are shown in a
 *  room for as long as somebody shows them, and go on no paper. */
export function genogramSection(reading: Reading): Block[] {
  const { table: board, today, saying } = reading;
  const { message, format } = saying;
  const family = drawnFamily(readFamily(board));
  if (family.persons.length === 0) return [];
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  const drawing = drawGenogram(family, layOutFamily(family), {
    ...now,
    texts: drawingTexts(message),
  });
  const voice: Voice = {
    // The keys come with the facts that their texts take; the compiler cannot follow both at once.
    text: (key, facts) => message(key, facts as never),
    list: format.list,
  };
  const sentences = familySentences(family, now).flatMap(({ said }) =>
    said.map((each) => tell(each, voice)),
  );
  const { width, height } = drawing.extent;
  const title = message('family.title');
  return section(1, title, [
    {
      is: 'figure',
      svg: svgOf(drawing, { title, description: sentences.join(' ') }),
      alt: [message('family.picture', { count: family.persons.length }), ...sentences].join(' '),
      width,
      height,
    },
  ]);
}

/** Who is with the children, from those who know everything to the professionals, and what each can be asked for. */
export function networkSection(reading: Reading): Block[] {
  const { table: board, saying } = reading;
  const { message } = saying;
  const circles = circlesOf(readFamily(board), placesOf(readFamilyRoot(board.network)));
  const parents = circles.parents.map(({ name, role }) => [
    plain(name || role),
    plain(name ? role : undefined),
    plain(message('export.parent')),
    [],
  ]);
  const members = byRing(circles).flatMap(({ ring, members: those }) =>
    those.map((member) => [
      plain(member.person.name || member.person.role),
      plain(member.person.name ? member.person.role : undefined),
      plain(message(`network.ring.${ring}`)),
      factsOf(reading, member),
    ]),
  );
  return section(
    1,
    message('network.title'),
    table(
      [
        { head: message('party.name'), share: 3 },
        { head: message('export.role'), share: 3 },
        { head: message('export.knows'), share: 3 },
        { head: message('export.can'), share: 4 },
      ],
      [...parents, ...members],
    ),
  );
}

function factsOf({ saying }: Reading, { place }: Member): Cell {
  const { message, format } = saying;
  const { mayFetch, isNear, canBeCalled, until } = place;
  return [
    ...(mayFetch ? [message('network.fact.fetch')] : []),
    ...(isNear ? [message('network.fact.near')] : []),
    ...(canBeCalled ? [message('network.fact.call', { when: canBeCalled })] : []),
    ...(until ? [message('network.fact.until', { day: format.day(until) })] : []),
  ].map((words) => ({ words }));
}
