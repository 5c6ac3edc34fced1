import { describe, expect, test } from 'vitest';
import { entryNamed } from '../testing/any-agreements.ts';
import { idFor } from '../testing/id-for.ts';
import {
  afternoon,
  inge,
  later,
  line,
  martin,
  party,
  people,
  stays,
  today,
  weekend,
} from '../testing/test-plan.ts';
import { meetingTime } from '../testing/test-table.ts';
import type { Agreement } from './agreement.ts';
import type { Party } from './party.ts';
import { firstDay, rehearse, type Weakness, weaknessKey } from './rehearsal.ts';

const seen = (agreements: Agreement[], who = people()): Weakness[] =>
  rehearse({ windows: [afternoon], agreements }, who, today);
const kinds = (agreements: Agreement[], who = people()) =>
  seen(agreements, who).map(({ what }) => what);

describe('GRID-9 the rehearsal says what does not hold', () => {
  test('GRID-9 of a plan in which nothing is missing it says nothing', () => {
    expect(seen([stays('granny'), inge('weekend')])).toEqual([]);
  });

  test('GRID-9 an open day, and one that is not clear, each with its days', () => {
    const but = {
      kind: 'weekly',
      days: [1, 3, 5],
      rhythm: 'every',
      from: '15:00',
      to: '17:00',
      except: [],
    } as const;
    const half = { ...but, days: [2], to: '16:00' } as const;
    const found = seen([
      stays('granny', { when: { ...but, days: [...but.days], except: [] } }),
      stays('half', { when: { ...half, days: [2], except: [] } }),
      inge('weekend'),
    ]).filter(({ what }) => what === 'open');
    expect(
      found.map((each) => each.what === 'open' && [each.weekday, each.cover, each.days.length]),
    ).toEqual([
      [2, 'unclear', 4],
      [4, 'open', 4],
    ]);
  });

  test('GRID-9 one exception is one open day', () => {
    const except = ['2026-01-21'];
    const whole = stays('granny');
    const found = seen([
      stays('granny', {
        when: { ...weekend, days: [1, 2, 3, 4, 5], from: '15:00', to: '17:00', except },
      }),
      inge('weekend'),
    ]);
    expect(found).toEqual([
      { what: 'open', window: afternoon.id, weekday: 3, cover: 'open', days: except },
    ]);
    expect(whole.values.when).toBeDefined();
  });

  test('GRID-9 who has no backup, and who is their own', () => {
    expect(kinds([stays('granny', { backup: [] }), inge('weekend')])).toEqual(['noBackup']);
    expect(kinds([stays('granny', { backup: [party('Birgit')] }), inge('weekend')])).toEqual([
      'noBackup',
    ]);
  });

  test('GRID-9 nobody needs a backup for a call, nor for what lies outside every risk window', () => {
    const call = stays('call', { backup: [], isThere: false });
    expect(kinds([stays('granny'), inge('weekend', { backup: [] }), call])).toEqual([]);
  });

  test('GRID-9 one who carries more than two thirds of the hours', () => {
    const found = seen([
      stays('granny', {
        when: { ...weekend, days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '17:00' },
      }),
      inge('weekend'),
    ]);
    expect(found).toEqual([{ what: 'oneCarries', party: party('Birgit'), share: 48 / 58 }]);
  });

  test('GRID-9 a window that professionals alone cover', () => {
    const lise = party('Lise', { isProfessional: true });
    const written = { name: 'Omar', isProfessional: true };
    const found = kinds([
      stays('staff', { who: [lise], backup: [written] }),
      inge('weekend', { when: { ...weekend, from: '08:00', to: '17:00' } }),
    ]);
    expect(found).toEqual(['onlyProfessionals']);
  });

  test('GRID-9 nobody of the network at the weekend', () => {
    const workdays = {
      ...weekend,
      days: [1, 2, 3, 4, 5].map((day) => day as 1),
      from: '15:00',
      to: '17:00',
    };
    const found = kinds([
      stays('granny', { when: workdays }),
      inge('other', { when: { ...workdays, from: '18:00', to: '21:00' } }),
    ]);
    expect(found).toEqual(['noWeekend']);
  });

  test('GRID-9 who has not said yes: who does it, the parents, and who steps in', () => {
    const found = seen([stays('granny', {}, { yes: {} }), inge('weekend')]);
    expect(found).toEqual([
      {
        what: 'noYes',
        agreement: idFor('granny'),
        parties: [party('Birgit'), line, martin, party('Inge')],
      },
    ]);
  });

  test('GRID-9 a yes to other words is none', () => {
    const changed = stays('granny', {}, { wordsAt: '2026-01-14T18:00:00.001Z' });
    expect(kinds([changed, inge('weekend')])).toEqual(['noYes']);
    expect(kinds([stays('granny', {}, { wordsAt: later }), inge('weekend')])).toEqual([]);
  });

  test('GRID-9 somebody whose days with us end before the trial does', () => {
    const found = seen([stays('granny', { backup: [party('Katrine')] }), inge('weekend')]);
    expect(found).toEqual([
      { what: 'ends', agreement: idFor('granny'), party: party('Katrine'), until: '2026-02-01' },
    ]);
  });

  test('GRID-9 who ends in the middle leaves the days after it open', () => {
    const found = seen([stays('aunt', { who: [party('Katrine')] }), inge('weekend')]);
    const open = found.flatMap((each) => (each.what === 'open' ? each.days : []));
    expect(open.toSorted()[0]).toBe('2026-02-02');
    expect(found.map(({ what }) => what)).toContain('ends');
  });

  test('GRID-9 somebody under 18, drawn or written', () => {
    const found = (who: Party) =>
      seen([stays('granny'), inge('weekend', { who: [who, party('Inge')] })]).filter(
        ({ what }) => what === 'under18',
      );
    expect(found(party('Freja'))).toEqual([
      { what: 'under18', agreement: idFor('weekend'), party: party('Freja') },
    ]);
    expect(found({ name: ' peter' })).toHaveLength(1);
    expect(found(party('Peter'))).toHaveLength(1);
  });

  test('GRID-9 somebody who has left the network, and their days are open', () => {
    const found = seen([stays('granny', { who: [party('Ole')] }), inge('weekend')]);
    expect(found.map(({ what }) => what)).toEqual([...[1, 2, 3, 4, 5].map(() => 'open'), 'gone']);
    expect(found.filter((each) => each.what === 'open' && each.cover === 'unclear')).toHaveLength(
      5,
    );
  });

  test('GRID-9 a trial that is over', () => {
    const over = stays('granny', {
      trial: { from: '2025-12-01', to: '2026-01-13' },
      followUp: '2026-01-13',
    });
    expect(kinds([over, stays('aunt', { where: 'network' }), inge('weekend')])).toEqual([
      'trialOver',
    ]);
  });

  test('GRID-9 somebody in two places at once, also when both begin at the same minute', () => {
    const there = (from: string, to?: string) =>
      stays('elsewhere', {
        where: 'network',
        when: {
          kind: 'weekly',
          days: [3],
          rhythm: 'every',
          from,
          ...(to ? { to } : {}),
          except: [],
        },
      });
    const twice = (other: Agreement) =>
      seen([stays('granny'), inge('weekend'), other]).filter(({ what }) => what === 'twoPlaces');
    expect(twice(there('16:00', '18:00'))).toEqual([
      {
        what: 'twoPlaces',
        party: party('Birgit'),
        agreements: [idFor('granny'), idFor('elsewhere')],
        day: today,
      },
    ]);
    expect(twice(there('15:00', '17:00'))).toHaveLength(1);
    expect(twice(there('16:00'))).toHaveLength(1);
    expect(twice(there('17:00', '18:00'))).toEqual([]);
    expect(twice(there('15:00'))).toEqual([]);
    expect(
      twice(stays('cooking', { when: { ...weekend, days: [3], from: '16:00', to: '17:00' } })),
    ).toEqual([]);
    expect(twice(stays('call', { where: 'network', isThere: false }))).toEqual([]);
  });

  test('GRID-9 what an agreement still misses, in the order in which it is asked for', () => {
    const found = seen([
      stays('granny'),
      inge('weekend'),
      entryNamed('agreement', 'thought', { what: 'Noget' }),
    ]);
    expect(found[0]).toEqual({
      what: 'notComplete',
      agreement: idFor('thought'),
      needs: ['worry', 'who', 'when', 'trial', 'followUp'],
    });
  });

  test('GRID-9 what is laid aside, stopped or not needed any more is not rehearsed', () => {
    const bare = entryNamed('agreement', 'bare', {});
    const asides: Agreement[] = [
      { ...bare, shelved: { name: 'Jonas', at: meetingTime } },
      { ...bare, state: 'stopped' },
      { ...bare, state: 'notNeeded' },
    ];
    expect(seen([stays('granny'), inge('weekend'), ...asides])).toEqual([]);
  });

  test('GRID-9 a plan that begins later is looked at from then on', () => {
    const trial = { from: '2026-03-02', to: '2026-04-10' };
    const all = [
      stays('granny', { trial, followUp: '2026-04-09' }),
      inge('weekend', { trial, followUp: '2026-04-09' }),
    ];
    expect(firstDay(all, today)).toBe('2026-03-02');
    expect(kinds(all)).toEqual([]);
  });

  test('GRID-9 no two weaknesses of a plan have the same key', () => {
    const found = seen([
      entryNamed('agreement', 'a', { who: [party('Freja'), party('Ole')] }),
      entryNamed('agreement', 'b', {}),
    ]);
    expect(new Set(found.map(weaknessKey)).size).toBe(found.length);
  });
});
