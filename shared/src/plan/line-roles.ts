import { type RoleName, roleMeanings, roleNames, roleWords } from '../person/lines/roles.ts';
import { endOfName, type Line, type Mark, marksOf, type Stretch } from './line-marks.ts';

/** A word for somebody by what they are: `mormor`, `nabo`. `isKin`: a grown-up of the family, whoever else is spoken of. */
export type LineRole = Stretch & { isKin: boolean; isProfessional: boolean; isOwned: boolean };

/** Words that mostly say something else: “til børnenes bedste”, “Rasmus træner dem”. */
const doubtful = ['bedste', 'bekendt', 'lærer', 'træner', 'mødre', 'coach', 'ven', 'friend'];

/** Brothers and sisters are mostly children. */
const isYoung = (role: RoleName) => /sister|brother/i.test(role);

type RoleWord = { marks: readonly Mark[]; role: RoleName };

const wordsOf = (language: 'da' | 'en'): RoleWord[] =>
  roleNames
    .filter((role) => !isYoung(role))
    .flatMap((role) => roleWords[language][role].map((word) => ({ role, marks: marksOf(word) })));
const known = { da: wordsOf('da'), en: wordsOf('en') };

/** The word for somebody that stands here, the longest one there is. `isAfterOwner`: “Birgits ven” is somebody, “ven” alone
 *  may be a word of the sentence. */
export function roleAt(line: Line, at: number, isAfterOwner = false): LineRole | null {
  const found = known[line.words.language]
    .flatMap(({ marks, role }) => {
      const end = endOfName(line.marks, at, marks);
      return end ? [{ role, ...end }] : [];
    })
    .sort((one, other) => other.to - one.to)[0];
  if (!found || (!isAfterOwner && doubtful.includes(line.marks[at]?.fold ?? ''))) return null;
  const { role, to, isOwned } = found;
  const isKin = roleMeanings[role].around !== true;
  return { from: at, to, isKin, isProfessional: role === 'professional', isOwned };
}

/** What somebody with this role is called. */
export function calledBy(role: RoleName, language: 'da' | 'en'): readonly string[] {
  return roleWords[language][role].filter((word) => !doubtful.includes(word));
}
