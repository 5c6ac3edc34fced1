import type { PersonFacts, PersonKey } from '../steps/step.ts';
import { merged } from './details.ts';
import { addTo, change, couple, coupleOf, type DraftPerson, parentsOf } from './draft.ts';
import { guessGender } from './first-names.ts';
import { folded } from './folded.ts';
import { firstOf, type Mention, roleWord, takeMention } from './mention.ts';
import type { Reading } from './reading.ts';
import { type RoleName, roleMeanings } from './roles.ts';

/** The person named at the cursor: somebody known, or put into the draft. Null when nobody is named. */
export function takePerson(reading: Reading, also: PersonFacts = {}): PersonKey | null {
  return takeNamed(reading, also);
}

/** The partner named at the cursor. A year right after the name is the couple's: "gift med Martin 2018". */
export function takePartner(reading: Reading): PersonKey | null {
  return takeNamed(reading, {}, true);
}

/** Nobody is made of a word alone: "mormor" is whoever is known as that, and otherwise nobody yet. */
function takeNamed(reading: Reading, also: PersonFacts, leavesYears = false): PersonKey | null {
  const { cursor } = reading;
  const start = cursor.at;
  const missed = cursor.missed.length;
  const mention = takeMention(reading, leavesYears);
  if (mention && isSomebody(reading, mention))
    return personFor(reading, { ...mention, facts: merged(also, mention.facts) });
  cursor.at = start;
  cursor.missed.length = missed;
  return null;
}

function isSomebody(reading: Reading, mention: Mention): boolean {
  if (mention.name || mention.isUnknown) return true;
  const { heard, chosen, labels } = reading;
  if (mention.label !== undefined) return labels.has(mention.label);
  return (
    heard.has(folded(mention.words)) ||
    chosen.has(mention.place) ||
    candidatesFor(reading, mention).length > 0
  );
}

/** Everybody who is a person to the children by this role: by the lines of the picture, else by the word. */
export function withRole(reading: Reading, role: RoleName): PersonKey[] {
  const drawn = drawnAs(reading, role);
  if (drawn.length > 0) return drawn;
  return [...reading.draft.persons.values()]
    .filter((each) => each.role !== undefined && roleWord(reading, each.role) === role)
    .map((each) => each.key);
}

/** Says something more of somebody who is known already. */
export function tell(reading: Reading, person: PersonKey, facts: PersonFacts): void {
  const known = reading.draft.persons.get(person);
  if (!known) return;
  const { died, ...others } = merged(facts, {}, known.life);
  change(reading.draft, person, {
    ...others,
    ...(died && { died: { ...known.died, ...died } }),
  });
}

function personFor(reading: Reading, mention: Mention): PersonKey {
  const key = keyFor(reading, mention);
  reading.people.add(key);
  if (mention.label !== undefined) reading.labels.set(mention.label, key);
  standAs(reading, key, mention);
  return key;
}

/** Says who somebody is to the children, or whose partner. */
export function standAs(
  reading: Reading,
  key: PersonKey,
  { role, partnerOf }: Pick<Mention, 'role' | 'partnerOf'>,
): void {
  if (role) reading.roles.push({ person: key, role });
  if (role && !reading.waiting.some((each) => each.person === key))
    reading.waiting.push({ person: key, role });
  if (partnerOf) {
    const [of] = partnerOf.role
      ? withRole(reading, partnerOf.role)
      : named(reading, partnerOf.name).map((each) => each.key);
    // "Mosters kæreste" is said of husbands too: what is known of the couple stays, unless it is over.
    const isNews = of && (partnerOf.facts.state || !coupleOf(reading.draft, of, key));
    if (isNews) couple(reading.draft, [of, key], { state: 'together', ...partnerOf.facts });
  }
}

function keyFor(reading: Reading, mention: Mention): PersonKey {
  const { draft, labels, heard } = reading;
  const labelled = mention.label === undefined ? undefined : labels.get(mention.label);
  const known = labelled ?? heard.get(folded(mention.name || mention.words));
  const before = known && draft.persons.get(known);
  if (before && (labelled || couldBe(before, mention, reading)))
    return update(reading, before, mention);
  const picked = draft.persons.get(reading.chosen.get(mention.place) ?? '+0');
  if (picked) {
    heard.set(folded(mention.name || mention.words), picked.key);
    return update(reading, picked, mention);
  }
  const candidates = candidatesFor(reading, mention);
  const [only] = candidates;
  if (only && candidates.length === 1) return update(reading, only, mention);
  const key = addTo(draft, freshFacts(mention));
  if (!draft.persons.get(key)?.gender || draft.persons.get(key)?.gender === 'unknown')
    guess(reading, key, mention);
  const alike = candidates.length > 0 ? candidates : sameName(reading, mention, key);
  if (alike.length > 0) {
    const { place, words } = mention;
    reading.unclear.push({ place, key, words, candidates: alike.map((each) => each.key) });
    heard.set(folded(mention.name || words), key);
  }
  return key;
}

/** Known people who may be meant. */
function candidatesFor(reading: Reading, mention: Mention): DraftPerson[] {
  const { name, role, label } = mention;
  const taken = label === undefined ? new Set<PersonKey>() : new Set(reading.labels.values());
  const free = (people: DraftPerson[]) =>
    people.filter((each) => !taken.has(each.key) && couldBe(each, mention, reading));
  const { persons } = reading.draft;
  const holders = role ? withRole(reading, role).flatMap((key) => persons.get(key) ?? []) : [];
  if (!name) return label === undefined ? free(holders) : [];
  const byName = free(named(reading, name));
  const alsoRole = byName.filter((each) => holders.includes(each));
  if (alsoRole.length > 0) return alsoRole;
  if (byName.length > 0) return byName;
  return free(holders.filter((each) => each.name === ''));
}

/** Whoever bears the name, though something else speaks against their being the same. */
function sameName(reading: Reading, { name, label }: Mention, key: PersonKey): DraftPerson[] {
  if (!name || label !== undefined) return [];
  return named(reading, name).filter((each) => each.key !== key);
}

function named({ draft }: Reading, name: string): DraftPerson[] {
  const wanted = folded(name.trim());
  if (!wanted) return [];
  const people = [...draft.persons.values()];
  const exact = people.filter((each) => folded(each.name) === wanted);
  if (exact.length > 0) return exact;
  const isOne = !wanted.includes(' ');
  return people.filter((each) => {
    const known = folded(each.name);
    if (!known) return false;
    return isOne ? firstOf(known) === wanted : known === firstOf(wanted);
  });
}

/** Most years by which an age that is said may differ from the one that is known. */
const slackYears = 2;

/** Whether nothing that is said speaks against it: another age, another role in the family. */
function couldBe(known: DraftPerson, { facts, role }: Mention, reading: Reading): boolean {
  const [one, other] = [yearBorn(known, reading.year), yearBorn(facts, reading.year)];
  if (one !== undefined && other !== undefined && Math.abs(one - other) > slackYears) return false;
  if (!role || known.role === undefined) return true;
  const before = roleWord(reading, known.role);
  return before === undefined || before === role;
}

function yearBorn(
  { born, age }: Pick<PersonFacts, 'born' | 'age'> | DraftPerson,
  year: number,
): number | undefined {
  if (born) return born.year;
  return age && year - age.years;
}

function freshFacts({ name, role, roleWords, facts }: Mention): PersonFacts {
  const meaning = role ? roleMeanings[role] : {};
  return {
    name,
    ...(meaning.gender && { gender: meaning.gender }),
    ...(meaning.around && { inNetwork: true }),
    ...(roleWords && { role: roleWords }),
    ...facts,
  };
}

function update(reading: Reading, known: DraftPerson, mention: Mention): PersonKey {
  const { gender, name, role, ...facts } = freshFacts(mention);
  const isLonger = name && folded(name) !== folded(known.name) && name.length > known.name.length;
  tell(reading, known.key, {
    ...facts,
    ...(isLonger && { name }),
    ...(role && known.role === undefined && { role }),
    // A role says a gender, but not against what is known; the word itself does.
    ...(mention.facts.gender && { gender: mention.facts.gender }),
    ...(gender && known.gender === 'unknown' && { gender }),
  });
  return known.key;
}

function guess(reading: Reading, key: PersonKey, { name, facts }: Mention): void {
  const guessed = facts.gender ? undefined : guessGender(name);
  if (!guessed) return;
  change(reading.draft, key, { gender: guessed });
  reading.guessed.add(key);
}

/** Who stands in the picture as mother, father, and the parents of these. */
function drawnAs({ draft }: Reading, role: RoleName): PersonKey[] {
  const { of, gender } = roleMeanings[role];
  if (of?.what !== 'parent' || of.whose === 'either') return [];
  const focus = [...draft.persons.values()].filter((each) => each.isFocus).map((each) => each.key);
  const isOf = (key: PersonKey, wanted: typeof gender) => {
    const known = draft.persons.get(key)?.gender;
    return known === wanted || known === (wanted === 'female' ? 'transWoman' : 'transMan');
  };
  const parents = (children: readonly PersonKey[], kind: 'birth' | 'adopted' | 'foster') =>
    children.flatMap((child) => parentsOf(draft, child, kind));
  const between =
    of.whose === 'focus'
      ? focus
      : parents(focus, 'birth').filter((key) =>
          isOf(key, of.whose === 'mother' ? 'female' : 'male'),
        );
  const found = parents([...new Set(between)], of.kind ?? 'birth');
  return [...new Set(found)].filter((key) => isOf(key, gender));
}
