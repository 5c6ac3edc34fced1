import { expect, test } from 'vitest';
import { readLine as read } from '../testing/typed-line.ts';
import { graphemes } from '../text/plain-text.ts';

test('AGREE-1 moster fetches on Monday and Tuesday at three', () => {
  expect(read('Moster henter drengene man + tir kl. 15')).toMatchObject({
    what: 'Moster henter drengene',
    ...{ who: 'Katrine', backup: '', days: '12', from: '15:00', to: undefined, isThere: true },
  });
});

test('AGREE-1 Birgit is there three days, otherwise Amina', () => {
  expect(read('Birgit er hos dem ons, tor og fre 15-17, ellers Amina')).toMatchObject({
    what: 'Birgit er hos dem',
    ...{ who: 'Birgit', backup: 'Amina', days: '345', from: '15:00', to: '17:00', isThere: true },
  });
});

test('AGREE-1 Rasmus relieves Birgit on Fridays of even weeks, and Birgit is not the one who does it', () => {
  expect(read('Rasmus afløser Birgit hver anden fredag i lige uger 15–17')).toMatchObject({
    what: 'Rasmus afløser Birgit',
    ...{ who: 'Rasmus', backup: '', days: '5', rhythm: 'even', to: '17:00', isThere: true },
  });
});

test('AGREE-1 Line writes before noon: that is no beginning, and stays in the sentence', () => {
  expect(read('Line skriver tung dag hver dag før kl. 12')).toMatchObject({
    what: 'Line skriver tung dag hver dag før kl. 12',
    ...{ who: 'Line', days: '1234567', from: undefined, isThere: false },
  });
});

test('AGREE-1 an English line is read in English', () => {
  expect(read('Katrine stays Mon and Tue 3.15–5 pm, backup Rasmus', 'en')).toMatchObject({
    what: 'Katrine stays',
    ...{ who: 'Katrine', backup: 'Rasmus', days: '12', from: '15:15', to: '17:00', isThere: true },
  });
  expect(read('Amina picks up the boys every other Friday at 3 pm', 'en')).toMatchObject({
    ...{ who: 'Amina', days: '5', rhythm: 'second', from: '15:00' },
  });
});

test.each([
  ['Birgits veninde og Katrine henter', 'Birgits veninde,Katrine'],
  ['Katrine og Sanne henter drengene', 'Katrine,Sanne'],
  ['Line, Martin og Amina kører', 'Line,Martin,Amina'],
  ['Mors veninde henter', 'Sanne'],
  ['Simons gudfar henter', 'Rasmus'],
  ['Thomas og Peter spiller bold i klubben lørdag 10-12', 'Thomas'],
  ['Peter ringer til sin ven', ''],
  ['Drengene sover hos mormor lørdag', 'Birgit'],
  ['Til far kommer hjem, er Birgit der', 'Birgit'],
  ['Anne-Sofie henter', 'Anne-Sofie'],
  ['Netværket ringer højst én gang om dagen, mellem 12 og 13', ''],
  ['Mormoren henter', ''],
])('AGREE-2 who does it in “%s”', (text, who) => {
  expect(read(text).who).toBe(who);
});

test('AGREE-2 a word that two people are called by means neither', () => {
  expect(read('Grandmother fetches them on Monday', 'en').who).toBe('');
});

test.each([
  ['Birgit henter, reserve: Amina', 'Birgit', 'Amina'],
  ['Birgit henter, Amina er reserve', 'Birgit', 'Amina'],
  ['Birgit henter med Amina som reserve', 'Birgit', 'Amina'],
  ['Birgit henter, hvis hun ikke kan, kommer Sanne og Amina', 'Birgit', 'Sanne,Amina'],
  ['Birgit henter, hvis ikke Sanne', 'Birgit', 'Sanne'],
  ['Birgit henter, ellers Birgit', 'Birgit', ''],
  ['Birgit henter, ellers Peter', 'Birgit', ''],
  ['Hvis det ikke lykkes, ringer Mette til Birgit', 'Mette', ''],
])('AGREE-2 who steps in in “%s”', (text, who, backup) => {
  expect(read(text)).toMatchObject({ who, backup });
});

test.each([
  ['mandag', '1'],
  ['mandage og onsdage', '13'],
  ['man-fre', '12345'],
  ['fredag til mandag', '1567'],
  ['hverdage', '12345'],
  ['alle hverdage', '12345'],
  ['i weekenden', '67'],
  ['hver dag', '1234567'],
  ['hver eftermiddag', '1234567'],
  ['dagligt', '1234567'],
  ['én gang om dagen', '1234567'],
  ['hver dag undtagen fredag og søndag', '12346'],
  ['man kl. 15', '1'],
  ['man + tir', '12'],
  ['hver man', '1'],
  ['når man kan', ''],
  ['det gør man, når man kan', ''],
  ['hver anden dag', ''],
])('AGREE-3 the days in “Birgit kommer forbi %s”', (text, days) => {
  expect(read(`Birgit kommer forbi ${text}`).days).toBe(days);
});

test('AGREE-3 “man” at the beginning of a sentence is nobody’s Monday', () => {
  expect(read('Man ringer til mormor').days).toBe('');
});

test.each([
  ['mandag i lige uger', 'even'],
  ['mandag i ulige uger', 'odd'],
  ['hver anden mandag', 'second'],
  ['hver tredje weekend', 'third'],
  ['mandag lige efter skole', 'every'],
  ['mandag', 'every'],
])('AGREE-3 the weeks in “Birgit henter %s”', (text, rhythm) => {
  expect(read(`Birgit henter ${text}`).rhythm).toBe(rhythm);
});

test.each([
  ['kl. 15', '15:00', undefined],
  ['kl 15.30', '15:30', undefined],
  ['15:30', '15:30', undefined],
  ['klokken 8', '08:00', undefined],
  ['kl. 15-17', '15:00', '17:00'],
  ['15.15–17', '15:15', '17:00'],
  ['fra kl. 15 til kl. 17', '15:00', '17:00'],
  ['mellem 12 og 13', '12:00', '13:00'],
  ['fra 15 til far kommer', '15:00', undefined],
  ['kl. 22-06', '22:00', undefined],
  ['før kl. 12', undefined, undefined],
  ['senest kl. 12', undefined, undefined],
  ['17-15', '17:00', undefined],
  ['2 drenge', undefined, undefined],
  ['3-4 gange', undefined, undefined],
  ['den 13.02', undefined, undefined],
  ['13/2', undefined, undefined],
  ['kl. 25', undefined, undefined],
  ['kl. 15.75', undefined, undefined],
  ['20 00 00 01', undefined, undefined],
])('AGREE-3 the time in “Birgit henter mandag %s”', (text, from, to) => {
  expect(read(`Birgit henter mandag ${text}`)).toMatchObject({ from, to });
});

test('AGREE-3 what starts it is read where no day is named', () => {
  const { when } = read('Martin tager over, når Line siger pause');
  expect(when).toEqual({ kind: 'trigger', words: 'når Line siger pause' });
});

test.each([
  ['Birgit passer drengene', true],
  ['Katrine bliver, til Martin kommer', true],
  ['Birgit er i hjemmet', true],
  ['Sanne ringer kl. 12-13', false],
  ['Samtale hos lægen tirsdag 10-11', false],
  ['Birgit kommer forbi 15-17', true],
  ['Birgit kommer forbi kl. 15', false],
])('AGREE-4 whether a grown-up is there in “%s”', (text, isThere) => {
  expect(read(text).isThere).toBe(isThere);
});

test.each([
  ['Birgit man-fre', 'Birgit man-fre'],
  ['Hver mandag henter Katrine drengene', 'Hver mandag henter Katrine drengene'],
  ['Birgit er der på mandag.', 'Birgit er der'],
  ['Amina bliver mandag til 17', 'Amina bliver mandag til 17'],
])('AGREE-5 what is left of “%s”', (text, what) => {
  expect(read(text).what).toBe(what);
});

test('AGREE-5 a long sentence ends between two words', () => {
  const { what } = read(`Birgit ${'henter drengene '.repeat(30)}`);
  expect(graphemes(what)).toBeLessThanOrEqual(140);
  expect(what).toMatch(/(henter|drengene)…$/);
});
