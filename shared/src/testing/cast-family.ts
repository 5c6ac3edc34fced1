import type { BoardLanguage } from '../board/language.ts';

/** The invented family of docs/spec/cast.md as a facilitator would type it while people tell, a line for each fact. */
export const castFamilyLines: Record<BoardLanguage, string> = {
  da: [
    'Mor: Line f. 1993, gift med Martin f. 1990 siden 2018; børn Peter f. 2020, Simon f. 2021',
    'Mormor: Birgit f. 1963, enke efter Henning (1960–2021)',
    'Moster: Katrine f. 1996, bor sammen med Emil f. 1994 siden 2022',
    'Katrine venter barn 08-2026',
    'Farmor: Inge f. 1961, skilt fra Ole f. 1958 i 1999; børn Martin, Thomas f. 1987',
    'Martin og Camilla f. 1991 var kærester 2013–2016, barn Freja f. 2015',
    'Line, Martin, Peter og Simon bor sammen: Hjemmet',
    'Freja er hos Martin hver anden weekend',
  ].join('\n'),
  en: [
    'Mother: Line b. 1993, married to Martin b. 1990 since 2018; children Peter b. 2020, Simon b. 2021',
    'Maternal grandmother: Birgit b. 1963, widow of Henning (1960–2021)',
    'Maternal aunt: Katrine b. 1996, lives with Emil b. 1994 since 2022',
    'Katrine expects a baby 08-2026',
    'Inge b. 1961 and Ole b. 1958 divorced 1999; children Martin, Thomas b. 1987',
    'Martin and Camilla b. 1991 were a couple 2013–2016, child Freja b. 2015',
    'Line, Martin, Peter and Simon live together: Home',
    'Freja is with Martin every other weekend',
  ].join('\n'),
};
