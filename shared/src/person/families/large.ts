import type { PersonId } from '../../id.ts';
import type { FamilyBuilder } from './family-builder.ts';
import { hard } from './hard-family.ts';

/** Large families, long names, and places given by hand. */
export const largeFamilies = [
  hard('four-generations', (told) => {
    const great = [
      told.couple(
        told.man('Otto', 1918, { life: 'dead', died: { year: 1990 } }),
        told.woman('Petra', 1921, { life: 'dead', died: { year: 2005 } }),
      ),
      told.couple(
        told.man('Richard', 1920, { life: 'dead', died: { year: 1999 } }),
        told.woman('Sigrid', 1924, { life: 'dead', died: { year: 2010 } }),
      ),
      told.couple(told.man('Thorvald', 1922), told.woman('Ursula', 1925)),
      told.couple(told.man('Valdemar', 1919), told.woman('Yrsa', 1923)),
    ];
    const [farfar, farmor] = [
      told.man('Aksel', 1945, { role: 'Farfar' }),
      told.woman('Birthe', 1947, { role: 'Farmor' }),
    ];
    const [morfar, mormor] = [
      told.man('Clemens', 1946, { role: 'Morfar' }),
      told.woman('Dorrit', 1950, { role: 'Mormor' }),
    ];
    const [great1, great2] = [told.woman('Edith', 1943), told.woman('Fanny', 1952)];
    told.children(great[0] ?? [farfar], [farfar, great1]);
    told.children(great[1] ?? [farmor], [farmor]);
    told.children(great[2] ?? [morfar], [morfar]);
    told.children(great[3] ?? [mormor], [mormor, great2]);
    const [father, mother] = [
      told.man('Gunnar', 1975, { role: 'Far' }),
      told.woman('Henriette', 1978, { role: 'Mor' }),
    ];
    const [aunt, uncle] = [
      told.woman('Ingeborg', 1972, { role: 'Faster' }),
      told.man('Jesper', 1981, { role: 'Morbror' }),
    ];
    told.children(told.couple(farfar, farmor, { since: 1970 }), [aunt, father]);
    told.children(told.couple(morfar, mormor, { since: 1974 }), [mother, uncle]);
    const kids = [
      told.man('Kristoffer', 2004, { isFocus: true }),
      told.woman('Liva', 2007, { isFocus: true }),
      told.man('Mikkel', 2012, { isFocus: true }),
    ];
    told.children(told.couple(father, mother, { since: 2002 }), kids);
    told.home('Hjemmet', [father, mother, ...kids]);
  }),
  hard(
    'great-aunts-with-cousins',
    (told) => {
      const [ff, fm] = [told.man('Albert', 1940), told.woman('Bente', 1942)];
      const gm = told.couple(told.man('Carl', 1915), told.woman('Dorthea', 1917));
      const sister = told.woman('Elna', 1946);
      const cousinOfFather = told.man('Flemming', 1970);
      const [father, mother] = [
        told.man('Gert', 1968, { role: 'Far' }),
        told.woman('Heidi', 1972, { role: 'Mor' }),
      ];
      const aunt = told.woman('Ilse', 1975);
      const mothers = told.couple(told.man('Jon', 1944), told.woman('Kamma', 1948));
      told.children(gm, [fm, sister]);
      told.children(told.couple(ff, fm), [father]);
      told.children([sister], [cousinOfFather]);
      told.children(mothers, [mother, aunt]);
      told.children(told.couple(father, mother), [told.man('Laurits', 2003, { isFocus: true })]);
    },
    { allows: ['crossing'], crossings: 1 },
  ),
  hard('eleven-children', (told) => {
    const [father, mother] = [told.man('Mohamed', 1970), told.woman('Amira', 1974)];
    const names = [
      'Yusuf',
      'Layla',
      'Omar',
      'Sara',
      'Bilal',
      'Noor',
      'Hamza',
      'Iman',
      'Idris',
      'Salma',
      'Adam',
    ];
    const children = names.map((name, index) =>
      told.person(name, index % 2 ? 'female' : 'male', 1995 + 2 * index, { isFocus: index > 8 }),
    );
    told.children(told.couple(father, mother, { since: 1993 }), children);
    told.home('Hjemmet', [father, mother, ...children.slice(7)]);
  }),
  hard(
    'long-names',
    (told) => {
      const father = told.man('Christian-Emil Vestergaard Kristoffersen', 1985, {
        role: 'Far til Anne-Margrethe og Karl-Johan',
      });
      const mother = told.woman('Wilhelmine Charlotte Frederikke Amalie', 1987, { role: 'Mor' });
      const ex = told.woman('Marie-Louise Hammershøj-Mortensen', 1984, {
        role: 'Fars tidligere samlever gennem mange år',
      });
      const kids = [
        told.woman('Anne-Margrethe Wilhelmine', 2015, { isFocus: true }),
        told.man('Karl-Johan Maximilian', 2017, { isFocus: true }),
      ];
      const half = told.man('Bartholomæus', 2010);
      told.children(
        told.couple(father, mother, {
          state: 'againAfterDivorce',
          since: 2012,
          ended: 2019,
          again: 2022,
        }),
        kids,
      );
      told.children(told.couple(father, ex, { state: 'divorced', since: 2008, ended: 2011 }), [
        half,
      ]);
      told.home('Hjemmet på den anden side af fjorden', [father, mother, ...kids]);
    },
    { allows: ['tallRow'] },
  ),
  hard(
    'places-given-by-hand',
    (told) => {
      const [father, mother] = [told.man('Nis', 1980, { x: -400 }), told.woman('Oda', 1982)];
      const kids = [
        told.man('Palle', 2008, { isFocus: true }),
        told.woman('Rosa', 2010),
        told.man('Silas', 2013, { x: -120 }),
      ];
      const [gf, gm] = [told.man('Troels', 1950), told.woman('Vera', 1953, { x: 30 })];
      told.children(told.couple(gf, gm), [mother]);
      told.children(told.couple(father, mother, { since: 2005 }), kids);
    },
    { allows: ['movedByHand', 'siblingOrder'] },
  ),
  hard('households-across-each-other', (told) => {
    const [father, mother] = [
      told.man('Ask', 1984, { role: 'Far' }),
      told.woman('Bolette', 1986, { role: 'Mor' }),
    ];
    const kids = [
      told.man('Carlo', 2008, { isFocus: true }),
      told.woman('Dagmar', 2011, { isFocus: true }),
      told.man('Elias', 2014, { isFocus: true }),
    ];
    const farmor = told.woman('Gerda', 1955, { role: 'Farmor' });
    told.children([farmor], [father]);
    told.children(
      told.couple(father, mother, { state: 'divorced', since: 2007, ended: 2020 }),
      kids,
    );
    told.home('Hos mor', [mother, ...kids.filter((_, index) => index !== 1)]);
    told.home('Hos far', [father, ...kids.filter((_, index) => index === 1)]);
    told.home('Hos farmor', [farmor]);
  }),
  hard('sixty-people', sixty, {
    allows: ['crossing'],
    crossings: 4,
  }),
];

/** Four grandparents with their brothers and sisters, partners old and new, and everybody's children. */
function sixty(told: FamilyBuilder): void {
  const couple = (one: PersonId, other: PersonId, year: number) =>
    told.couple(one, other, { since: year });
  const side = (name: string, year: number) => {
    const parents = couple(
      told.man(`${name}far`, year),
      told.woman(`${name}mor`, year + 2),
      year + 25,
    );
    const children = [0, 1, 2].map((index) =>
      told.person(`${name} ${index + 1}`, index % 2 ? 'female' : 'male', year + 27 + 3 * index),
    );
    told.children(parents, children);
    for (const [index, child] of children.entries()) {
      if (index === 1) continue;
      const partner = told.person(
        `${name} ${index + 1}s`,
        index % 2 ? 'male' : 'female',
        year + 28 + 3 * index,
      );
      const kids = [0, 1].map((kid) =>
        told.person(
          `${name} ${index + 1}.${kid + 1}`,
          kid ? 'female' : 'male',
          year + 52 + 3 * index + 2 * kid,
        ),
      );
      told.children(couple(child, partner, year + 50 + index), kids);
      const [grown] = kids;
      const spouse = told.woman(`${name} ${index + 1}.1s`, year + 53);
      if (grown)
        told.children(couple(grown, spouse, year + 78), [
          told.man(`${name} ${index + 1}.1.1`, year + 80),
        ]);
      const former = told.person(
        `${name} ${index + 1}f`,
        index % 2 ? 'male' : 'female',
        year + 26 + 3 * index,
      );
      const past = { kind: 'cohabiting', state: 'separated', ended: year + 48 } as const;
      told.children(told.couple(child, former, past), [
        told.person(`${name} ${index + 1}.0`, 'female', year + 48 + index),
      ]);
    }
    return children[1];
  };
  const [farmor, mormor] = [side('A', 1935), side('B', 1937)];
  if (!farmor || !mormor) return;
  const [farfar, morfar] = [told.man('Farfar', 1962), told.man('Morfar', 1960)];
  const [far, mor] = [
    told.man('Far', 1988, { role: 'Far' }),
    told.woman('Mor', 1990, { role: 'Mor' }),
  ];
  told.children(couple(farfar, farmor, 1985), [told.woman('Faster', 1985), far]);
  told.children(couple(morfar, mormor, 1986), [mor, told.man('Morbror', 1993)]);
  const kids = [2012, 2014, 2016, 2018].map((year, index) =>
    told.person(`Barn ${index + 1}`, index % 2 ? 'female' : 'male', year, { isFocus: index < 2 }),
  );
  told.children(couple(far, mor, 2010), kids);
  told.home('Hjemmet', [far, mor, ...kids]);
  for (let friend = 1; friend <= 12; friend += 1)
    told.person(`Ven ${friend}`, friend % 2 ? 'female' : 'male', null, { inNetwork: true });
}
