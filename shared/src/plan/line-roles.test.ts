import { expect, test } from 'vitest';
import { linePeople, readLine as read, typedOn } from '../testing/typed-line.ts';
import { readAgreementLine } from './agreement-line.ts';

test.each([
  ['Faster henter drengene mandag', 'Faster', ''],
  ['mormors veninde henter', 'Mormors veninde', ''],
  ['Lines kollega og Katrine henter', 'Lines kollega,Katrine', ''],
  ['Katrine henter, ellers faster', 'Katrine', 'Faster'],
  ['Drengene sover hos faster lørdag', 'Faster', ''],
  ['Peter ringer til sin ven', '', ''],
  ['En kollega henter', '', ''],
  ['Samtale hos læge tirsdag 10-11', '', ''],
  ['Storebror henter', '', ''],
  ['Det er til børnenes bedste', '', ''],
])(
  'AGREE-15 a word for somebody whom nobody is called by is a name in “%s”',
  (text, who, backup) => {
    expect(read(text)).toMatchObject({ who, backup });
  },
);

test('AGREE-15 a written name of a professional says so', () => {
  const { who } = readAgreementLine('Sundhedsplejerske kommer forbi mandag', {
    people: linePeople('da'),
    language: 'da',
    today: typedOn,
  });
  expect(who).toEqual([{ name: 'Sundhedsplejerske', isProfessional: true }]);
});

test('AGREE-15 whom the drawing shows to be the aunt is meant, unless somebody is called that', () => {
  const ida = {
    party: { key: 'ida', name: 'Ida' },
    called: ['Ida'],
    drawnAs: ['faster', 'fars søster'],
  };
  const who = (text: string, people = [...linePeople('da'), ida]) =>
    readAgreementLine(text, { people, language: 'da', today: typedOn }).who.map(({ name }) => name);
  expect(who('Faster henter')).toEqual(['Ida']);
  expect(who('Fars søster henter')).toEqual(['Ida']);
  const bodil = { party: { key: 'bodil', name: 'Bodil' }, called: ['Bodil', 'Faster'] };
  expect(who('Faster henter', [ida, bodil])).toEqual(['Bodil']);
});
