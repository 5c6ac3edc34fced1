import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { memberNamed, personNamed } from '../testing/test-network.ts';
import type { Circles, Member } from './circles.ts';
import {
  angleAt,
  type CirclesLayout,
  layOutCircles,
  type PlaceOnCircles,
  pictureWidth,
  ringAt,
} from './circles-layout.ts';
import { type Ring, rings } from './place.ts';

const ring = fc.constantFrom(...rings);
const angle = fc.option(fc.nat(359), { nil: undefined });
const name = fc.oneof(
  fc.constantFrom('Bo', 'Birgit', 'Mormor Birgit', 'Anne-Sofie Rosenkrantz', '美', ''),
  fc.string({ maxLength: 16 }),
);
const someone = fc.record({ ring, angle, name, role: name });
const circles = fc
  .record({
    members: fc.array(someone, { maxLength: 30 }),
    children: fc.array(name, { maxLength: 4 }),
    parents: fc.array(name, { maxLength: 4 }),
  })
  .map((drawn) => ({
    members: drawn.members.map(({ ring: its, angle: at, ...texts }, came) => ({
      ...memberNamed(`member ${came}`, its, { came, ...(at === undefined ? {} : { angle: at }) }),
      texts,
    })),
    children: drawn.children.map((each, at) => ({ ...personNamed(`child ${at}`), name: each })),
    parents: drawn.parents.map((each, at) => ({ ...personNamed(`parent ${at}`), name: each })),
  }));
type Drawn = typeof circles extends fc.Arbitrary<infer C> ? C : never;

function laid({ members, children, parents }: Drawn): CirclesLayout {
  const texts = new Map(members.map(({ person, texts: own }) => [person.id, own]));
  const middle = new Map([...children, ...parents].map((person) => [person.id, person.name]));
  return layOutCircles({ members, children, parents } satisfies Circles, {
    nameOf: (id) => texts.get(id)?.name ?? middle.get(id) ?? '',
    roleOf: (id) => texts.get(id)?.role ?? '',
  });
}

test('NET-8 nobody stands over anybody else, for up to thirty people, and everybody is in the picture', () => {
  fc.assert(
    fc.property(circles, (drawn) => {
      const { places, width, height } = laid(drawn);
      expect(width).toBe(pictureWidth);
      expect(places).toHaveLength(
        drawn.members.length + drawn.children.length + drawn.parents.length,
      );
      for (const [at, one] of places.entries()) {
        expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width / 2).toBeLessThanOrEqual(width);
        expect(one.y - one.height / 2).toBeGreaterThanOrEqual(0);
        expect(one.y + one.height / 2).toBeLessThanOrEqual(height);
        for (const other of places.slice(at + 1)) expect(areApart(one, other)).toBe(true);
      }
    }),
    { seed: 81, numRuns: 300 },
  );
});

test('NET-8 everybody stands in their own circle', () => {
  fc.assert(
    fc.property(circles, (drawn) => {
      const layout = laid(drawn);
      for (const place of layout.places)
        expect(ringAt(layout, place)).toBe(place.ring === 'middle' ? 'all' : place.ring);
    }),
    { seed: 82, numRuns: 200 },
  );
});

test('NET-9 the same people stand in the same places', () => {
  fc.assert(
    fc.property(circles, (drawn) => {
      expect(laid({ ...drawn, members: [...drawn.members] })).toEqual(laid(drawn));
    }),
    { seed: 83, numRuns: 50 },
  );
});

test('NET-9 whoever comes last moves nobody in their own circle or further in, while there is room', () => {
  fc.assert(
    fc.property(circles, someone, (drawn, last) => {
      const { ring: its, angle: at, ...texts } = last;
      const came: Drawn['members'][number] = {
        ...memberNamed('last', its, { came: 59, ...(at === undefined ? {} : { angle: at }) }),
        texts,
      };
      const before = laid(drawn);
      const after = laid({ ...drawn, members: [...drawn.members, came] });
      fc.pre(before.height === after.height);
      const isInside = (place: PlaceOnCircles) =>
        place.ring === 'middle' || rings.indexOf(place.ring) <= rings.indexOf(its);
      for (const place of before.places.filter(isInside))
        expect(after.places).toContainEqual(place);
    }),
    { seed: 84, numRuns: 200 },
  );
});

test('NET-9 who moves inwards keeps their direction', () => {
  const at = (its: Ring) => placed([memberNamed('Birgit', its, { came: 3 })], 'Birgit');
  const directions = (['none', 'some', 'all'] as const).map((its) => {
    const { layout, place } = at(its);
    return angleAt(layout, place);
  });
  for (const direction of directions)
    expect(Math.abs(direction - (directions[0] ?? 0))).toBeLessThanOrEqual(8);
});

test('NET-10 who was put somewhere by hand stands there', () => {
  const { layout, place } = placed([memberNamed('Birgit', 'some', { angle: 40 })], 'Birgit');
  expect(ringAt(layout, place)).toBe('some');
  expect(Math.abs(angleAt(layout, place) - 40)).toBeLessThanOrEqual(4);
});

test('NET-8 a picture with few people is as high as the wall is', () => {
  const few = ['Birgit', 'Katrine', 'Inge', 'Thomas', 'Sanne', 'Amina', 'Rasmus', 'Hanne', 'Mette'];
  const members = few.map((each, came) => memberNamed(each, rings[came % 4] ?? 'rim', { came }));
  expect(placed(members, 'Birgit').layout.height).toBe(456);
});

function placed(members: Member[], who: string) {
  const children = ['Peter', 'Simon'].map((each) => personNamed(each));
  const parents = ['Line', 'Martin'].map((each) => personNamed(each));
  const all = [...children, ...parents, ...members.map(({ person }) => person)];
  const layout = layOutCircles(
    { children, parents, members },
    { nameOf: (id) => all.find((each) => each.id === id)?.name ?? '', roleOf: () => '' },
  );
  const place = layout.places.find((each) => each.person === idFor<PersonId>(who));
  if (!place) throw new Error('nobody of that name stands in the circles', { cause: who });
  return { layout, place };
}

function areApart(one: PlaceOnCircles, other: PlaceOnCircles): boolean {
  return (
    Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
    Math.abs(one.y - other.y) >= (one.height + other.height) / 2
  );
}
