import type { Person } from '../person.ts';
import { said, type Words } from './said.ts';

/** What people are called in sentences: their names; a number beside a name that several bear, or where one is missing. */
export function calledAmong(order: readonly Person[]): (id: Person['id']) => Words {
  const names = new Map<string, Words>();
  const alike = new Map<string, Person[]>();
  for (const person of order) {
    const name = person.name === '' ? `\n${namelessAs(person.life)}` : person.name;
    alike.set(name, [...(alike.get(name) ?? []), person]);
  }
  for (const [name, people] of alike)
    people.forEach((person, at) => {
      const number = people.length > 1 ? at + 1 : 0;
      names.set(
        person.id,
        person.name === ''
          ? said('family.said.nameless', { life: person.life, number })
          : number === 0
            ? name
            : said('family.said.namesake', { name, number }),
      );
    });
  return (id) => names.get(id) ?? '';
}

/** The living and the dead are called alike; the others by what they are. */
function namelessAs(life: Person['life']): string {
  return life === 'dead' ? 'living' : life;
}
