import { hard } from './hard-family.ts';

/** Families in which children belong in more than one way. */
export const belongingFamilies = [
  hard(
    'birth-and-foster-parents',
    (told) => {
      const mia = told.woman('Mia', 1995, { role: 'Mor' });
      const ronni = told.man('Ronni', 1993, { role: 'Far', elsewhere: 'away' });
      const lykke = told.woman('Lykke', 2018, { isFocus: true, elsewhere: 'foster' });
      const bent = told.man('Bent', 1968, { role: 'Plejefar' });
      const karin = told.woman('Karin', 1970, { role: 'Plejemor' });
      const own = told.man('Jeppe', 2006, { role: 'Plejebror' });
      told.children(
        told.couple(ronni, mia, {
          kind: 'cohabiting',
          state: 'separated',
          since: 2016,
          ended: 2020,
        }),
        [lykke],
      );
      const foster = told.couple(bent, karin, { since: 1996 });
      told.children(foster, [own]);
      told.children(foster, [lykke], { kind: 'foster' });
      told.home('Plejefamilien', [bent, karin, own, lykke]);
    },
    {},
  ),
  hard(
    'adopted-and-in-foster-care',
    (told) => {
      const helle = told.woman('Helle', 1974, { role: 'Mor' });
      const finn = told.man('Finn', 1972, { role: 'Far' });
      const birthMother = told.woman('', null, { role: 'Biologisk mor' });
      const jon = told.man('Jon', 2011, { isFocus: true });
      const amalie = told.woman('Amalie', 2009);
      const [vibeke, torben] = [told.woman('Vibeke', 1969), told.man('Torben', 1966)];
      told.children([birthMother], [jon]);
      const parents = told.couple(finn, helle, { since: 2001 });
      told.children(parents, [amalie]);
      told.children(parents, [jon], { kind: 'adopted' });
      told.children(told.couple(torben, vibeke, { since: 1995 }), [jon], { kind: 'foster' });
    },
    { allows: ['crossing'], crossings: 2 },
  ),
  hard(
    'foster-child-of-the-grandmother',
    (told) => {
      const bodil = told.woman('Bodil', 1960, { role: 'Mormor' });
      const jan = told.man('Jan', 1958, { role: 'Morfar' });
      const sara = told.woman('Sara', 1990, { role: 'Mor', elsewhere: 'residential' });
      const uncle = told.man('Kasper', 1987, { role: 'Morbror' });
      const liam = told.man('Liam', 2017, { isFocus: true });
      const luna = told.woman('Luna', 2019, { isFocus: true });
      const grandparents = told.couple(jan, bodil, { since: 1985 });
      told.children(grandparents, [sara, uncle]);
      told.children([sara], [liam, luna]);
      told.children(grandparents, [liam, luna], { kind: 'foster' });
      told.home('Hos mormor', [bodil, jan, liam, luna]);
    },
    { allows: ['longDescent', 'crossing'], crossings: 1 },
  ),
  hard('two-sets-of-twins', (told) => {
    const ove = told.man('Ove', 1981);
    const anne = told.woman('Anne', 1983);
    const eldest = told.woman('Frida', 2008);
    const [a, b] = [
      told.man('Gustav', 2011, { isFocus: true }),
      told.woman('Hannah', 2011, { isFocus: true }),
    ];
    const [c, d] = [told.woman('Iben', 2014), told.woman('Johanne', 2014)];
    const parents = told.couple(ove, anne, { since: 2006 });
    told.children(parents, [eldest]);
    told.children(parents, [a, b], { twins: true });
    told.children(parents, [c, d], { identical: true });
    told.home('Hjemmet', [ove, anne, eldest, a, b, c, d]);
  }),
  hard('triplets-and-losses', (told) => {
    const rune = told.man('Rune', 1985);
    const stine = told.woman('Stine', 1987);
    const lost = told.person('', 'unknown', 2010, { life: 'miscarried' });
    const ended = told.person('', 'unknown', 2011, { life: 'aborted' });
    const still = told.woman('Tilde', 2012, { life: 'stillborn' });
    const three = [told.man('Ulrik', 2014), told.man('Viggo', 2014), told.woman('Wilma', 2014)];
    const next = told.person('', 'unknown', null, {
      life: 'unborn',
      born: { year: 2026, month: 5 },
      isFocus: true,
    });
    const parents = told.couple(rune, stine, { kind: 'cohabiting', since: 2009 });
    told.children(parents, [lost, ended, still]);
    told.children(parents, three, { twins: true });
    told.children(parents, [next]);
  }),
  hard('a-single-unknown-parent', (told) => {
    const unknown = told.person('', 'unknown', null);
    const sky = told.person('Sky', 'nonbinary', 2012, { isFocus: true });
    told.children([unknown], [sky]);
  }),
  hard('pregnancy-as-the-focus-child', (told) => {
    const emma = told.woman('Emma', 2003, { role: 'Mor', inNetwork: true });
    const oliver = told.man('Oliver', 2001, { role: 'Far' });
    const baby = told.person('', 'unknown', null, {
      life: 'unborn',
      born: { year: 2026, month: 4 },
      isFocus: true,
    });
    const [g1, g2] = [
      told.woman('Dorthe', 1975, { role: 'Mormor', inNetwork: true }),
      told.man('Carsten', 1973, { role: 'Morfar' }),
    ];
    const farmor = told.woman('Lone', 1978, { role: 'Farmor', inNetwork: true });
    told.children(told.couple(g2, g1, { state: 'divorced', since: 1999, ended: 2010 }), [emma]);
    told.children([farmor], [oliver]);
    told.children(told.couple(oliver, emma, { kind: 'dating', since: 2024 }), [baby]);
    told.home('Hos mormor', [g1, emma]);
  }),
  hard('who-lives-in-other-ways', (told) => {
    const alex = told.person('Alex', 'transMan', 1989, { role: 'Far' });
    const kit = told.person('Kit', 'transWoman', 1991, { role: 'Mor' });
    const robin = told.person('Robin', 'nonbinary', 1993, { role: 'Mors kæreste' });
    const mio = told.man('Mio', 2019, { isFocus: true });
    const cat = told.person('Mis', 'pet', null);
    const dog = told.person('Vuf', 'pet', 2021);
    const lodger = told.man('Sami', 1999, { role: 'Logerende' });
    told.children(told.couple(alex, kit, { state: 'separated', since: 2015, ended: 2022 }), [mio]);
    told.couple(kit, robin, { kind: 'cohabiting', since: 2023 });
    told.home('Hos mor', [kit, robin, mio, cat, lodger]);
    told.home('Hos far', [alex, dog]);
  }),
  hard('nobody-knows-the-years', (told) => {
    const father = told.man('', null, { role: 'Far' });
    const mother = told.woman('Nour', null, { role: 'Mor' });
    const aunt = told.woman('', null, { role: 'Moster' });
    const grandmother = told.woman('Fatima', null, { role: 'Mormor', life: 'dead' });
    const [a, b, c] = [
      told.man('Ali', null, { isFocus: true }),
      told.woman('Zahra', null, { isFocus: true }),
      told.person('', 'unknown', null),
    ];
    told.children([grandmother], [mother, aunt]);
    told.children(told.couple(father, mother, { kind: 'parents' }), [a, b, c]);
  }),
];
