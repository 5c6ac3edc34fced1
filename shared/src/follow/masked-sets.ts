import type * as Y from 'yjs';
import { readSets, type SetFacts, type SetField } from '../scaling/statement-set.ts';
import { type Roles, roleOfName } from './roles.ts';

/** The root `sets` as followers read it: roles for names, and words with names replaced. Who approved a text and who made
 *  it is said by role. */
export function maskedSets(
  sets: Y.Map<unknown>,
  roles: Roles,
  say: (key: string, raw: string) => string,
): Map<string, unknown> {
  return new Map(
    readSets(sets).map(({ id, ...facts }) => [
      id,
      maskedSet(facts, roles, (key, raw) => say(`${id} ${key}`, raw)),
    ]),
  );
}

function maskedSet(
  { kind, version, usedVersion, status, changedSince, wordsAt, made, ...facts }: SetFacts,
  roles: Roles,
  say: (key: string, raw: string) => string,
): SetFacts {
  const noted = (mark: { name: string; at: string }) => ({
    name: roleOfName(roles, mark.name),
    at: mark.at,
  });
  const words: SetFacts['words'] = {};
  for (const [field, text] of Object.entries(facts.words))
    if (text) words[field as SetField] = say(field, text);
  const stances: SetFacts['stances'] = {};
  for (const [voter, said] of Object.entries(facts.stances))
    stances[voter] = {
      name: roleOfName(roles, said.name),
      stance: said.stance,
      at: said.at,
      ...(said.words ? { words: say(`stance ${voter}`, said.words) } : {}),
    };
  return {
    kind,
    version,
    status,
    made,
    title: say('title', facts.title),
    words,
    stances,
    ...(facts.child ? { child: roleOfName(roles, facts.child) } : {}),
    ...(facts.weeks ? { weeks: facts.weeks } : {}),
    ...(usedVersion ? { usedVersion } : {}),
    ...(changedSince ? { changedSince } : {}),
    ...(wordsAt ? { wordsAt } : {}),
    ...(facts.approved ? { approved: noted(facts.approved) } : {}),
    ...(facts.shelved ? { shelved: noted(facts.shelved) } : {}),
  };
}
