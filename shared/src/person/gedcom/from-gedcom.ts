import { err, ok, type Result } from '../../result.ts';
import { type DescentKind, freshTwins } from '../bond.ts';
import { personsLimit } from '../person.ts';
import type { DescentFacts, NewKey, Step } from '../steps/step.ts';
import { coupleIn } from './couple-record.ts';
import { decodeGedcom } from './decode.ts';
import { childrenIn, kindsIn, parentsIn, type Tree } from './family-record.ts';
import { personIn } from './individual.ts';
import { type Node, nodesOf, pointerOf, take, takeOne } from './nodes.ts';
import type { GedcomRefusal } from './refusal.ts';
import { type GedcomReport, type Tally, tally } from './report.ts';

/** What a file proposes: nothing is done by it. */
export type GedcomProposal = { steps: Step[]; report: GedcomReport };

/** The people, couples and children of a family tree in GEDCOM 5.5, 5.5.1 or 7, as steps for an empty or a known
 *  family, with a report of what the picture has no place for. A damaged file is refused with its line.
 *  docs/spec/family-words.md FAM-30 to FAM-42. */
export function fromGedcom(bytes: Uint8Array): Result<GedcomProposal, GedcomRefusal> {
  const decoded = decodeGedcom(bytes);
  if (!decoded.ok) return decoded;
  const nodes = nodesOf(decoded.value.text);
  if (!nodes.ok) return nodes;
  const people = nodes.value.filter((record) => record.tag === 'INDI');
  if (people.length > personsLimit) {
    const line = people[personsLimit]?.line ?? 1;
    return err({ code: 'gedcom/many', line, people: people.length, limit: personsLimit });
  }
  const count = tally();
  for (let at = 0; at < decoded.value.unread; at += 1) count.leave('letters', '', 1);
  const tree = treeOf(nodes.value, count);
  const steps = stepsOf(tree);
  reportUnread(nodes.value, count);
  const made = (what: Step['do']) => steps.filter((step) => step.do === what).length;
  return ok({
    steps,
    report: {
      people: made('addPerson'),
      couples: made('addCouple'),
      descents: made('addDescent'),
      about: count.abouts(),
      left: count.left(),
    },
  });
}

function treeOf(records: readonly Node[], count: Tally): Tree {
  const people: Tree['people'] = new Map();
  const families: Tree['families'] = new Map();
  for (const record of records) {
    if (record.tag !== 'INDI' && record.tag !== 'FAM') continue;
    record.isRead = true;
    // A record without a name can be pointed to by nobody.
    const name = record.xref || `\n${record.line}`;
    if (people.has(name) || families.has(name)) {
      count.leave('double', record.tag, record.line);
      record.children = [];
    } else if (record.tag === 'FAM') families.set(name, record);
    else people.set(name, { key: `+${people.size + 1}`, record });
  }
  const claims: Tree['claims'] = new Map();
  for (const { key, record } of people.values())
    for (const link of take(record, 'FAMC')) {
      const name = pointerOf(link) ?? '';
      if (families.has(name)) listIn(claims, name).push({ key, link });
      else if (name) count.leave('link', 'FAMC', link.line);
    }
  const byKey = new Map([...people.values()].map(({ key, record }) => [key, record]));
  return { people, byKey, families, claims, count };
}

function listIn<T>(lists: Map<string, T[]>, name: string): T[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

type Line = {
  child: NewKey;
  parents: NewKey[];
  kind: DescentKind;
  facts: DescentFacts;
  line: number;
};

function stepsOf(tree: Tree): Step[] {
  const { people, count } = tree;
  const steps: Step[] = [...people.values()].map(({ key, record }) => ({
    do: 'addPerson',
    key,
    facts: personIn(record, count),
  }));
  let made = people.size;
  const nextKey = (): NewKey => {
    made += 1;
    return `+${made}`;
  };
  const lines: Line[] = [];
  const pairs = new Set<string>();
  for (const [name, record] of tree.families) {
    const parents = parentsIn(record, tree);
    const children = childrenIn(name, record, tree);
    // Brothers and sisters of whom no parent is known have an unknown one.
    if (parents.length === 0 && children.length > 1) {
      parents.push(nextKey());
      steps.push({ do: 'addPerson', key: parents[0] ?? '+0', facts: { name: '' } });
    }
    const [one, other] = parents;
    const pair = [...parents].sort().join();
    const facts = coupleIn(record, count);
    if (one && other && pairs.has(pair)) count.leave('double', 'FAM', record.line);
    else if (one && other) steps.push({ do: 'addCouple', key: nextKey(), one, other, facts });
    pairs.add(pair);
    for (const { key, line, link, without } of children) {
      const own = parents.filter((_, at) => !without.includes(at));
      if (own.length === 0) continue;
      for (const kind of kindsIn({ family: name, link, key }, tree))
        lines.push({ child: key, parents: own, kind, facts: {}, line });
    }
  }
  return [...steps, ...descentSteps(withTwins(lines, tree), count, nextKey)];
}

function descentSteps(lines: readonly Line[], count: Tally, nextKey: () => NewKey): Step[] {
  const above = new Map<NewKey, NewKey[]>();
  const seen = new Set<string>();
  return lines.flatMap(({ child, parents, kind, facts, line }): Step[] => {
    const [parent, otherParent] = parents;
    const same = `${child} ${kind} ${[...parents].sort().join()}`;
    if (parent === undefined) return [];
    if (seen.has(same)) {
      count.leave('double', 'CHIL', line);
      return [];
    }
    if (parents.some((each) => each === child || isAbove(above, child, each))) {
      count.leave('cycle', 'CHIL', line);
      return [];
    }
    seen.add(same);
    above.set(child, [...(above.get(child) ?? []), ...parents]);
    const all = { ...(otherParent && { otherParent }), ...facts };
    return [{ do: 'addDescent', key: nextKey(), child, parent, kind, facts: all }];
  });
}

/** Whether somebody is an ancestor of another. */
function isAbove(above: ReadonlyMap<NewKey, NewKey[]>, ancestor: NewKey, person: NewKey): boolean {
  const asked = [person];
  const seen = new Set<NewKey>();
  for (let next = asked.pop(); next !== undefined; next = asked.pop()) {
    if (next === ancestor) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    asked.push(...(above.get(next) ?? []));
  }
  return false;
}

/** Twins are told as an association of one child with another. */
function withTwins(lines: readonly Line[], { people }: Tree): Line[] {
  const births = new Map<NewKey, { twins: number; identical: boolean }>();
  for (const { key, record } of people.values())
    for (const association of record.children) {
      if (association.tag !== 'ASSO') continue;
      const role = takeOne(association, 'ROLE', 'RELA');
      const other = people.get(pointerOf(association) ?? '')?.key;
      if (!role || !other || !/multiple|twin|tvilling|triplet|trilling/i.test(role.value)) continue;
      association.isRead = true;
      const phrase = takeOne(role, 'PHRASE')?.value ?? '';
      const known = births.get(other) ?? births.get(key);
      const twins = known?.twins ?? freshTwins([...births.values()]);
      const identical = known?.identical || /identical|en(?:æ|ae)gge/i.test(phrase);
      for (const each of [key, other]) births.set(each, { twins, identical });
    }
  return lines.map((line) => {
    const birth = births.get(line.child);
    if (!birth || line.kind !== 'birth') return line;
    const twins = { twins: birth.twins, ...(birth.identical && { identical: true }) };
    return { ...line, facts: { ...line.facts, ...twins } };
  });
}

/** Tags that say nothing of a family: how and when the file was made. */
const silent = new Set(
  'HEAD TRLR SUBM SUBN CHAN CREA RIN REFN UID _UID CONC CONT FAMS RFN AFN'.split(' '),
);

function reportUnread(records: readonly Node[], count: Tally): void {
  const visit = (node: Node, path: string) => {
    if (silent.has(node.tag)) return;
    if (!node.isRead) return count.leave('tag', path, node.line);
    for (const child of node.children) visit(child, `${path}.${child.tag}`);
  };
  for (const record of records) visit(record, record.tag);
}
