import type { Gender } from '../person.ts';
import { means, peek, take, takeMark } from './cursor.ts';
import { isMention, type Mention, roleWord, takeRole } from './mention.ts';
import type { Reading } from './reading.ts';
import { roleMeanings } from './roles.ts';
import { standAs, tell } from './who.ts';

/** Who the one that is spoken of is: "Sanne er mors veninde", "Rasmus, fars kollega og Simons gudfar". False where
 *  somebody else is named, or where it is not sure of whom it is said. */
export function takeSaidRoles(reading: Reading): boolean {
  const { cursor, subjects, draft, text } = reading;
  const [one, two] = subjects;
  const known = one === undefined ? undefined : draft.persons.get(one);
  if (one === undefined || two !== undefined || reading.partner !== undefined) return false;
  if (!known?.name || known.role !== undefined || !isOfThem(reading)) return false;
  const start = cursor.at;
  const from = peek(cursor)?.from ?? 0;
  const said: Partial<Mention>[] = [];
  let to = from;
  for (let end = cursor.at; ; end = cursor.at) {
    const role = takeRole(reading);
    if (!role.roleWords || isNamedNext(reading) || !fits(known.gender, role)) {
      cursor.at = end;
      break;
    }
    said.push(role);
    to = peek(cursor, -1)?.to ?? to;
    const after = cursor.at;
    takeMark(cursor, ',');
    take(cursor, 'and');
    if (cursor.at > after) continue;
    break;
  }
  if (said.length === 0) {
    cursor.at = start;
    return false;
  }
  for (const each of said) {
    const meaning = each.role ? roleMeanings[each.role] : {};
    tell(reading, one, {
      ...(meaning.around && { inNetwork: true }),
      ...(known.gender === 'unknown' && meaning.gender && { gender: meaning.gender }),
      ...each.facts,
    });
    standAs(reading, one, each);
  }
  const words = text.slice(from, to).trim();
  tell(reading, one, { role: words.charAt(0).toUpperCase() + words.slice(1) });
  return true;
}

/** Whether these words go on about the one who is spoken of: "Line, mormor" does, "Line. Mormor" does not. */
function isOfThem({ cursor }: Reading): boolean {
  const [before, word] = [peek(cursor, -1), peek(cursor)];
  if (means(before, 'theirs')) return false;
  const isOwnWord = word?.kind === 'word' && word.isCapital && word.senses.length > 0;
  return before?.kind !== 'mark' || before.text === ')' || (before.text === ',' && !isOwnWord);
}

function fits(gender: Gender, { role, facts }: Partial<Mention>): boolean {
  const said = facts?.gender ?? (role && roleMeanings[role].gender);
  return !said || !['female', 'male'].includes(gender) || said === gender;
}

/** A name stands behind the word: it speaks of somebody else. */
function isNamedNext(reading: Reading): boolean {
  const { cursor, language } = reading;
  const next = peek(cursor);
  if (next?.text === ':') return true;
  const isRole = next?.kind === 'word' && roleWord({ language }, next.text) !== undefined;
  return isMention(reading) && !isRole;
}
