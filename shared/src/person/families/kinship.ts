import { hard } from './hard-family.ts';

/** Families whose members are tied to each other twice, or in ways no drawing can show in rows. */
export const kinshipFamilies = [
  hard('cousins-who-marry', (told) => {
    const [a, b] = [told.man('Aksel', 1930), told.woman('Bertha', 1932)];
    const [c, d] = [told.man('Carlo', 1955), told.woman('Dagny', 1958)];
    const [c2, d2] = [told.woman('Cilla', 1957), told.man('Daniel', 1956)];
    const [e, f] = [told.man('Egon', 1980), told.woman('Freja', 1982)];
    const child = told.woman('Gry', 2008, { isFocus: true });
    told.children(told.couple(a, b), [c, d]);
    told.children(told.couple(c, c2), [e]);
    told.children(told.couple(d2, d), [f]);
    told.children(told.couple(e, f, { since: 2005 }), [child]);
  }),
  hard(
    'step-parent-and-uncle',
    (told) => {
      const [grandfather, grandmother] = [told.man('Hugo', 1950), told.woman('Inger', 1953)];
      const father = told.man('Jakob', 1978, { role: 'Far', life: 'dead', died: { year: 2014 } });
      const uncle = told.man('Karl', 1981, { role: 'Farbror og stedfar' });
      const mother = told.woman('Laura', 1980, { role: 'Mor' });
      const child = told.man('Max', 2009, { isFocus: true });
      const half = told.woman('Nina', 2017);
      told.children(told.couple(grandfather, grandmother), [father, uncle]);
      told.children(told.couple(father, mother, { since: 2006 }), [child]);
      told.children(told.couple(uncle, mother, { kind: 'cohabiting', since: 2016 }), [half]);
      told.home('Hjemmet', [uncle, mother, child, half]);
    },
    { allows: ['tallRow'] },
  ),
  hard(
    'an-uncle-who-marries-his-niece',
    (told) => {
      const [a, b] = [told.man('Aage', 1930), told.woman('Bente', 1931)];
      const [son, uncle] = [told.man('Carl', 1955), told.man('Dan', 1970)];
      const wife = told.woman('Else', 1957);
      const niece = told.woman('Fie', 1980);
      const child = told.man('Gorm', 2010, { isFocus: true });
      told.children(told.couple(a, b), [son, uncle]);
      told.children(told.couple(son, wife), [niece]);
      told.children(told.couple(uncle, niece), [child]);
    },
    { allows: ['longDescent'] },
  ),
  hard(
    'a-couple-across-generations',
    (told) => {
      const father = told.man('Bo', 1950);
      const son = told.man('Carl', 1975);
      const woman = told.woman('Ditte', 1978, { role: 'Mor' });
      const [one, two] = [
        told.man('Emil', 2000, { isFocus: true }),
        told.woman('Freja', 2008, { isFocus: true }),
      ];
      told.children([father], [son]);
      told.children(told.couple(father, woman, { state: 'divorced', since: 1999, ended: 2003 }), [
        one,
      ]);
      told.children(told.couple(son, woman, { since: 2006 }), [two]);
    },
    {
      allows: ['acrossGenerations', 'crossing'],
      crossings: 2,
    },
  ),
  hard(
    'descent-in-a-circle',
    (told) => {
      const [a, b, c] = [
        told.man('Adam', 1950),
        told.man('Bjarke', 1975),
        told.man('Casper', 2000, { isFocus: true }),
      ];
      told.children([a], [b]);
      told.children([b], [c]);
      told.children([c], [a]);
    },
    { allows: ['descentLoop'] },
  ),
  hard(
    'two-brothers-and-two-sisters',
    (told) => {
      const [a, b] = [told.man('Arvid', 1940), told.woman('Bodil', 1943)];
      const [c, d] = [told.man('Christian', 1938), told.woman('Dagmar', 1945)];
      const [m1, m2] = [told.man('Erling', 1968), told.man('Folmer', 1971)];
      const [w1, w2] = [told.woman('Grethe', 1970), told.woman('Hanne', 1973)];
      const kids = [
        told.man('Ivan', 1995, { isFocus: true }),
        told.woman('Julie', 1998),
        told.man('Kalle', 2000),
      ];
      told.children(told.couple(a, b), [m1, m2]);
      told.children(told.couple(c, d), [w1, w2]);
      told.children(told.couple(m1, w1), [kids[0] ?? m1]);
      told.children(told.couple(m2, w2), kids.slice(1));
    },
    { allows: ['siblingOrder', 'partnersApart', 'crossing'], crossings: 1 },
  ),
  hard(
    'middle-children-marry',
    (told) => {
      const [a, b] = [told.man('Anton', 1945), told.woman('Britta', 1947)];
      const [c, d] = [told.man('Conrad', 1944), told.woman('Doris', 1949)];
      const his = [
        told.woman('Eva', 1970),
        told.man('Flemming', 1973, { role: 'Far' }),
        told.man('Georg', 1976),
      ];
      const hers = [
        told.man('Holger', 1971),
        told.woman('Irma', 1974, { role: 'Mor' }),
        told.woman('Jytte', 1979),
      ];
      const child = told.woman('Karla', 2010, { isFocus: true });
      told.children(told.couple(a, b), his);
      told.children(told.couple(c, d), hers);
      told.children(told.couple(his[1] ?? a, hers[1] ?? b, { since: 2008 }), [child]);
      told.home('Hjemmet', [his[1] ?? a, hers[1] ?? b, child]);
    },
    { allows: ['siblingOrder'] },
  ),
  hard('people-who-belong-to-nobody', (told) => {
    told.woman('Sanne', 1992, { role: 'Mors veninde', inNetwork: true });
    told.woman('Amina', 1985, { role: 'Nabo', inNetwork: true });
    told.man('Rasmus', 1988, { role: 'Gudfar', inNetwork: true });
    const [a, b] = [
      told.man('Nabo Hans', 1950, { inNetwork: true }),
      told.woman('Nabo Grete', 1952),
    ];
    told.couple(a, b, { since: 1975 });
    const child = told.man('Storm', 2018, { isFocus: true });
    const mother = told.woman('Tanja', 1994, { role: 'Mor' });
    told.children([mother], [child]);
    told.home('Hjemmet', [mother, child]);
  }),
];
