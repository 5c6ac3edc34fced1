import type { PersonId } from '../id.ts';
import type { Agreement } from '../plan/agreement.ts';
import type { Party } from '../plan/party.ts';
import { planPeople } from '../plan/plan-people.ts';
import { entryNamed } from './any-agreements.ts';
import { idFor } from './id-for.ts';
import { castFamily, personNamed, toldPlace } from './test-network.ts';

/** The day after the first meeting. */
export const today = '2026-01-14';
/** Somebody who is drawn with the id of their name. */
export const party = (name: string, more: Partial<Party> = {}): Party => ({
  key: idFor(name),
  name,
  ...more,
});
/** Whose yes is always asked. */
export const [line, martin] = [party('Line'), party('Martin')];
/** When everybody said yes. */
export const later = '2026-01-14T18:00:00.000Z';

/** Everybody of the family, Lise who works with it, and Freja who is ten. */
export const people = (change: Partial<Parameters<typeof planPeople>[0]> = {}) =>
  planPeople({
    family: castFamily([
      personNamed('Lise', { inNetwork: true }),
      personNamed('Freja', { inNetwork: true, born: { year: 2015 } }),
      personNamed('Ole'),
    ]),
    places: new Map([
      [idFor<PersonId>('Lise'), toldPlace({ ring: 'rim' })],
      [idFor<PersonId>('Katrine'), toldPlace({ until: '2026-02-01' })],
    ]),
    seats: [],
    children: ['Peter', 'Simon'],
    named: [line, martin],
    today,
    ...change,
  });

/** Every workday from three to five. */
export const afternoon = entryNamed('window', 'window', {
  days: [1, 2, 3, 4, 5],
  from: '15:00',
  to: '17:00',
});
/** An agreement with everything in it, and everybody's yes. */
export const stays = (
  name: string,
  change: Partial<Agreement['values']> = {},
  more: Partial<Agreement> = {},
): Agreement => {
  const values: Agreement['values'] = {
    what: name,
    worry: 'Eftermiddagene',
    who: [party('Birgit')],
    backup: [party('Inge')],
    when: {
      kind: 'weekly',
      days: [1, 2, 3, 4, 5, 6, 7],
      rhythm: 'every',
      from: '15:00',
      to: '17:00',
      except: [],
    },
    where: 'home',
    trial: { from: today, to: '2026-02-13' },
    followUp: '2026-02-12',
    ...change,
  };
  const all = [...(values.who ?? []), ...(values.backup ?? []), line, martin];
  const yes = Object.fromEntries(
    all.map((each) => [
      each.key ?? `name:${each.name.toLowerCase()}`,
      { name: each.name, at: later },
    ]),
  );
  return { ...entryNamed('agreement', name, values), yes, ...more };
};
/** Inge has the boys at her place. */
export const inge = (name: string, change: Partial<Agreement['values']> = {}) =>
  stays(name, {
    who: [party('Inge')],
    backup: [party('Birgit')],
    where: 'network',
    when: weekend,
    ...change,
  });
/** Saturday and Sunday until one. */
export const weekend = {
  kind: 'weekly' as const,
  days: [6 as const, 7 as const],
  rhythm: 'every' as const,
  from: '08:00',
  to: '13:00',
  except: [],
};
