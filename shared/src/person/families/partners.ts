import { hard } from './hard-family.ts';

/** Families of many partners, and of those whom other tools leave out. */
export const partnerFamilies = [
  hard('a-chain-of-former-partners', (told) => {
    const tom = told.man('Tom', 1971);
    const mette = told.woman('Mette', 1973);
    const hans = told.man('Hans', 1970);
    const lise = told.woman('Lise', 1976);
    const mads = told.man('Mads', 1978);
    const sofie = told.woman('Sofie', 1981);
    const anna = told.woman('Anna', 1995);
    const bo = told.man('Bo', 2001);
    const carl = told.man('Carl', 2006, { isFocus: true });
    const dina = told.woman('Dina', 2011);
    const ella = told.woman('Ella', 2016);
    told.children(told.couple(tom, mette, { state: 'divorced', since: 1994, ended: 1999 }), [anna]);
    told.children(
      told.couple(mette, hans, {
        kind: 'cohabiting',
        state: 'separated',
        since: 2000,
        ended: 2004,
      }),
      [bo],
    );
    told.children(told.couple(hans, lise, { state: 'divorced', since: 2005, ended: 2009 }), [carl]);
    told.children(
      told.couple(lise, mads, { kind: 'cohabiting', state: 'separated', ended: 2014 }),
      [dina],
    );
    told.children(told.couple(mads, sofie, { since: 2015 }), [ella]);
    told.home('Hos mor', [lise, carl, dina]);
  }),
  hard('half-siblings-on-both-sides', (told) => {
    const per = told.man('Per', 1984, { role: 'Far' });
    const eva = told.woman('Eva', 1986, { role: 'Mor' });
    const gitte = told.woman('Gitte', 1983);
    const jens = told.man('Jens', 1982);
    const oskar = told.man('Oskar', 2006);
    const maja = told.woman('Maja', 2008);
    const villads = told.man('Villads', 2014, { isFocus: true });
    const alma = told.woman('Alma', 2017, { isFocus: true });
    told.children(told.couple(per, gitte, { state: 'divorced', since: 2005, ended: 2011 }), [
      oskar,
    ]);
    told.children(told.couple(eva, jens, { kind: 'dating', state: 'separated', ended: 2009 }), [
      maja,
    ]);
    told.children(told.couple(per, eva, { since: 2013 }), [villads, alma]);
    told.home('Hjemmet', [per, eva, villads, alma, maja]);
  }),
  hard(
    'a-father-with-three-families',
    (told) => {
      const kim = told.man('Kim', 1975, { role: 'Far' });
      const [rikke, trine, signe] = [
        told.woman('Rikke', 1976),
        told.woman('Trine', 1980),
        told.woman('Signe', 1988, { role: 'Mor' }),
      ];
      const [a, b, c, d] = [
        told.man('Anders', 1999),
        told.woman('Bodil', 2002),
        told.man('Christian', 2007),
        told.woman('Ditte', 2016, { isFocus: true }),
      ];
      told.children(told.couple(kim, rikke, { state: 'divorced', since: 1998, ended: 2004 }), [
        a,
        b,
      ]);
      told.children(told.couple(kim, trine, { state: 'separated', since: 2006, ended: 2010 }), [c]);
      told.children(told.couple(kim, signe, { kind: 'cohabiting', since: 2014 }), [d]);
      told.home('Hjemmet', [kim, signe, d]);
    },
    { allows: ['tallRow', 'crossing'], crossings: 3 },
  ),
  hard(
    'a-mother-with-four-fathers',
    (told) => {
      const mona = told.woman('Mona', 1980, { role: 'Mor' });
      const fathers = [
        told.man('Arne', 1978),
        told.man('Brian', 1979),
        told.man('Claus', 1982),
        told.man('Dennis', 1985),
      ];
      const names = ['Asta', 'Birk', 'Clara', 'David'];
      for (const [index, father] of fathers.entries()) {
        const child = told.person(
          names[index] ?? '',
          index % 2 ? 'male' : 'female',
          2002 + 4 * index,
          {
            isFocus: index === 3,
          },
        );
        const isLast = index === 3;
        told.children(
          told.couple(father, mona, {
            kind: 'cohabiting',
            state: isLast ? 'together' : 'separated',
            since: 2000 + 4 * index,
            ...(isLast ? {} : { ended: 2003 + 4 * index }),
          }),
          [child],
        );
      }
    },
    { allows: ['tallRow', 'crossing'], crossings: 6 },
  ),
  hard(
    'two-mothers',
    (told) => {
      const pia = told.woman('Pia', 1982, { role: 'Mor' });
      const ulla = told.woman('Ulla', 1985, { role: 'Mor' });
      const lars = told.man('Lars', 1980, { role: 'Donor og far' });
      const ida = told.woman('Ida', 2013, { isFocus: true });
      const noah = told.man('Noah', 2016, { isFocus: true });
      told.couple(pia, ulla, { since: 2010 });
      told.children([pia, lars], [ida, noah]);
      told.children([ulla], [ida, noah], { kind: 'adopted' });
      told.home('Hjemmet', [pia, ulla, ida, noah]);
    },
    { allows: ['crossing'], crossings: 1 },
  ),
  hard('two-fathers-and-an-adopted-girl', (told) => {
    const john = told.man('John', 1979, { role: 'Far' });
    const erik = told.man('Erik', 1975, { role: 'Papa' });
    const mother = told.woman('', null, { role: 'Mor i Kenya' });
    const zoe = told.woman('Zoe', 2015, { isFocus: true });
    told.children([mother], [zoe]);
    told.children(told.couple(john, erik, { since: 2011 }), [zoe], { kind: 'adopted' });
    told.home('Hjemmet', [john, erik, zoe]);
  }),
  hard('together-again-twice', (told) => {
    const ib = told.man('Ib', 1980);
    const jane = told.woman('Jane', 1981);
    const kaj = told.man('Kaj', 1984);
    const lea = told.woman('Lea', 1986);
    const child = told.man('Malte', 2009, { isFocus: true });
    const cousin = told.woman('Nanna', 2011);
    const mother = told.woman('Olga', 1956);
    const father = told.man('Poul', 1952, { life: 'dead', died: { year: 2019, age: 67 } });
    told.children(told.couple(father, mother, { since: 1978 }), [ib, kaj]);
    told.children(
      told.couple(ib, jane, { state: 'againAfterDivorce', since: 2006, ended: 2015, again: 2022 }),
      [child],
    );
    told.children(
      told.couple(kaj, lea, {
        kind: 'cohabiting',
        state: 'againAfterSeparation',
        since: 2010,
        ended: 2018,
        again: 2021,
      }),
      [cousin],
    );
  }),
];
