import { hard } from './hard-family.ts';

/** Peter and Simon with their families and network, as in docs/spec/cast.md: what stands on the wall. */
export const workedCase = hard('peter-and-simon', (told) => {
  const ole = told.man('Ole', 1958, { role: 'Farfar' });
  const inge = told.woman('Inge', 1961, { role: 'Farmor', inNetwork: true });
  const henning = told.man('Henning', 1960, {
    role: 'Morfar',
    life: 'dead',
    died: { year: 2021 },
    deathMark: 'dagger',
  });
  const birgit = told.woman('Birgit', 1963, { role: 'Mormor', inNetwork: true });
  const thomas = told.man('Thomas', 1987, { role: 'Farbror', inNetwork: true });
  const martin = told.man('Martin', 1990, { role: 'Far' });
  const line = told.woman('Line', 1993, { role: 'Mor' });
  const katrine = told.woman('Katrine', 1996, { role: 'Moster', inNetwork: true });
  const emil = told.man('Emil', 1994, { role: 'Mosters kæreste' });
  const camilla = told.woman('Camilla', 1991, { role: 'Fars tidligere kæreste' });
  const freja = told.woman('Freja', 2015, { role: 'Halvsøster' });
  const peter = told.man('Peter', 2020, { isFocus: true });
  const simon = told.man('Simon', 2021, { isFocus: true });
  const baby = told.person('', 'unknown', 2026, { life: 'unborn', born: { year: 2026, month: 8 } });
  const grandparents = told.couple(ole, inge, { state: 'divorced', since: 1985, ended: 1999 });
  told.children(grandparents, [thomas, martin]);
  told.children(told.couple(henning, birgit, { since: 1990 }), [line, katrine]);
  told.children(told.couple(martin, line, { since: 2018 }), [peter, simon]);
  const past = { kind: 'dating', state: 'separated', since: 2013, ended: 2016 } as const;
  told.children(told.couple(martin, camilla, past), [freja]);
  told.children(told.couple(emil, katrine, { kind: 'cohabiting', since: 2022 }), [baby]);
  const home = told.home('Hjemmet', [line, martin, peter, simon]);
  told.atTimes(freja, home, 'hver anden weekend');
  told.woman('Sanne', 1992, { role: 'Mors veninde', inNetwork: true });
  told.woman('Amina', 1985, { role: 'Nabo', inNetwork: true });
  told.man('Rasmus', 1988, { role: 'Simons gudfar', inNetwork: true });
});
