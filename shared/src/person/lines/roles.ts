import type { DescentKind } from '../bond.ts';
import type { Gender } from '../person.ts';
import { folded } from './folded.ts';

/** Who somebody is to the focus children. */
export const roleNames = [
  'mother',
  'father',
  'maternalGrandmother',
  'maternalGrandfather',
  'paternalGrandmother',
  'paternalGrandfather',
  'grandmother',
  'grandfather',
  'maternalAunt',
  'paternalAunt',
  'maternalUncle',
  'paternalUncle',
  'aunt',
  'uncle',
  'sister',
  'brother',
  'halfSister',
  'halfBrother',
  'stepMother',
  'stepFather',
  'stepSister',
  'stepBrother',
  'fosterMother',
  'fosterFather',
  'adoptiveMother',
  'adoptiveFather',
  'godmother',
  'godfather',
  'neighbour',
  'friend',
  'womanFriend',
  'colleague',
  'professional',
] as const;
export type RoleName = (typeof roleNames)[number];

/** What a role tells. `of`: of whom they are parent or sibling; `either`: of the mother or of the father. `around`: no family, so drawn because they are in the
 *  network. */
export type RoleMeaning = {
  gender?: Gender;
  of?: {
    what: 'parent' | 'sibling';
    whose: 'focus' | 'mother' | 'father' | 'either';
    kind?: DescentKind;
  };
  around?: true;
};

/** The meaning of each role. */
export const roleMeanings: Readonly<Record<RoleName, RoleMeaning>> = {
  mother: { gender: 'female', of: { what: 'parent', whose: 'focus' } },
  father: { gender: 'male', of: { what: 'parent', whose: 'focus' } },
  maternalGrandmother: { gender: 'female', of: { what: 'parent', whose: 'mother' } },
  maternalGrandfather: { gender: 'male', of: { what: 'parent', whose: 'mother' } },
  paternalGrandmother: { gender: 'female', of: { what: 'parent', whose: 'father' } },
  paternalGrandfather: { gender: 'male', of: { what: 'parent', whose: 'father' } },
  grandmother: { gender: 'female', of: { what: 'parent', whose: 'either' } },
  grandfather: { gender: 'male', of: { what: 'parent', whose: 'either' } },
  maternalAunt: { gender: 'female', of: { what: 'sibling', whose: 'mother' } },
  paternalAunt: { gender: 'female', of: { what: 'sibling', whose: 'father' } },
  maternalUncle: { gender: 'male', of: { what: 'sibling', whose: 'mother' } },
  paternalUncle: { gender: 'male', of: { what: 'sibling', whose: 'father' } },
  aunt: { gender: 'female', of: { what: 'sibling', whose: 'either' } },
  uncle: { gender: 'male', of: { what: 'sibling', whose: 'either' } },
  sister: { gender: 'female', of: { what: 'sibling', whose: 'focus' } },
  brother: { gender: 'male', of: { what: 'sibling', whose: 'focus' } },
  halfSister: { gender: 'female' },
  halfBrother: { gender: 'male' },
  stepMother: { gender: 'female' },
  stepFather: { gender: 'male' },
  stepSister: { gender: 'female' },
  stepBrother: { gender: 'male' },
  fosterMother: { gender: 'female', of: { what: 'parent', whose: 'focus', kind: 'foster' } },
  fosterFather: { gender: 'male', of: { what: 'parent', whose: 'focus', kind: 'foster' } },
  adoptiveMother: { gender: 'female', of: { what: 'parent', whose: 'focus', kind: 'adopted' } },
  adoptiveFather: { gender: 'male', of: { what: 'parent', whose: 'focus', kind: 'adopted' } },
  godmother: { gender: 'female', around: true },
  godfather: { gender: 'male', around: true },
  neighbour: { around: true },
  friend: { around: true },
  womanFriend: { gender: 'female', around: true },
  colleague: { around: true },
  professional: { around: true },
};

/** Words for each role, in small letters. These are words people type, not texts of the product. */
export const roleWords: Readonly<
  Record<'da' | 'en', Readonly<Record<RoleName, readonly string[]>>>
> = {
  da: {
    mother: ['mor', 'moderen', 'mama', 'mødre'],
    father: ['far', 'faderen', 'papa'],
    maternalGrandmother: ['mormor', 'mors mor'],
    maternalGrandfather: ['morfar', 'mors far'],
    paternalGrandmother: ['farmor', 'fars mor'],
    paternalGrandfather: ['farfar', 'fars far'],
    grandmother: ['bedstemor', 'bedste'],
    grandfather: ['bedstefar'],
    maternalAunt: ['moster', 'mors søster'],
    paternalAunt: ['faster', 'fars søster'],
    maternalUncle: ['morbror', 'mors bror'],
    paternalUncle: ['farbror', 'fars bror'],
    aunt: ['tante'],
    uncle: ['onkel'],
    sister: ['søster', 'storesøster', 'lillesøster'],
    brother: ['bror', 'storebror', 'lillebror'],
    halfSister: ['halvsøster'],
    halfBrother: ['halvbror'],
    stepMother: ['stedmor', 'papmor', 'bonusmor'],
    stepFather: ['stedfar', 'papfar', 'bonusfar'],
    stepSister: ['stedsøster', 'papsøster', 'bonussøster'],
    stepBrother: ['stedbror', 'papbror', 'bonusbror'],
    fosterMother: ['plejemor'],
    fosterFather: ['plejefar'],
    adoptiveMother: ['adoptivmor'],
    adoptiveFather: ['adoptivfar'],
    godmother: ['gudmor'],
    godfather: ['gudfar'],
    neighbour: ['nabo', 'naboen', 'overbo', 'underbo', 'genbo'],
    friend: ['ven', 'vennen', 'bekendt'],
    womanFriend: ['veninde', 'veninden'],
    colleague: ['kollega', 'kollegaen'],
    professional: [
      ...['pædagog', 'lærer', 'klasselærer', 'sundhedsplejerske', 'dagplejer', 'sagsbehandler'],
      ...['rådgiver', 'læge', 'psykolog', 'kontaktperson', 'støtteperson', 'træner'],
    ],
  },
  en: {
    mother: ['mother', 'mum', 'mom', 'mummy', 'mommy'],
    father: ['father', 'dad', 'daddy'],
    maternalGrandmother: [
      ...['maternal grandmother', "mother's mother", "mum's mum", "mum's mother", "mom's mom"],
    ],
    maternalGrandfather: [
      ...['maternal grandfather', "mother's father", "mum's dad", "mum's father", "mom's dad"],
    ],
    paternalGrandmother: [
      ...['paternal grandmother', "father's mother", "dad's mum", "dad's mother", "dad's mom"],
    ],
    paternalGrandfather: [
      ...['paternal grandfather', "father's father", "dad's dad", "dad's father"],
    ],
    grandmother: ['grandmother', 'grandma', 'granny', 'nan', 'gran'],
    grandfather: ['grandfather', 'grandpa', 'grandad', 'granddad'],
    maternalAunt: ['maternal aunt', "mother's sister", "mum's sister", "mom's sister"],
    paternalAunt: ['paternal aunt', "father's sister", "dad's sister"],
    maternalUncle: ['maternal uncle', "mother's brother", "mum's brother", "mom's brother"],
    paternalUncle: ['paternal uncle', "father's brother", "dad's brother"],
    aunt: ['aunt', 'auntie', 'aunty'],
    uncle: ['uncle'],
    sister: ['sister', 'big sister', 'little sister'],
    brother: ['brother', 'big brother', 'little brother'],
    halfSister: ['half-sister', 'half sister', 'halfsister'],
    halfBrother: ['half-brother', 'half brother', 'halfbrother'],
    stepMother: ['stepmother', 'stepmum', 'stepmom', 'step-mother'],
    stepFather: ['stepfather', 'stepdad', 'step-father'],
    stepSister: ['stepsister', 'step-sister'],
    stepBrother: ['stepbrother', 'step-brother'],
    fosterMother: ['foster mother', 'foster mum', 'foster mom'],
    fosterFather: ['foster father', 'foster dad'],
    adoptiveMother: ['adoptive mother'],
    adoptiveFather: ['adoptive father'],
    godmother: ['godmother'],
    godfather: ['godfather'],
    neighbour: ['neighbour', 'neighbor'],
    friend: ['friend'],
    womanFriend: ['girl friend', 'woman friend'],
    colleague: ['colleague', 'co-worker', 'workmate'],
    professional: [
      ...['teacher', 'nursery teacher', 'health visitor', 'childminder', 'social worker'],
      ...['caseworker', 'doctor', 'psychologist', 'contact person', 'coach'],
    ],
  },
};

const known: ReadonlyMap<string, RoleName> = new Map(
  [roleWords.en, roleWords.da].flatMap((words) =>
    roleNames.flatMap((role) => words[role].map((word) => [folded(word), role] as const)),
  ),
);

/** The gender that a word for somebody says by itself, in either language: "Mormor" is a woman. */
export function genderByRole(role: string | undefined): Gender | undefined {
  const name = role === undefined ? undefined : known.get(folded(role.trim()));
  return name && roleMeanings[name].gender;
}
