import { afterEach, expect, test, vi } from 'vitest';
import { chosenLanguage, direction, languageName, rememberLanguage } from './language.ts';

afterEach(() => {
  vi.restoreAllMocks();
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie is what is tested.
  document.cookie = 'rb_lang=; path=/; max-age=0';
});

test('MESSAGE-5 a device speaks what its browser asks for first among what is written', () => {
  wishes('fa-AF', 'en-US', 'da-DK');
  expect(chosenLanguage()).toBe('en');
});

test('MESSAGE-6 a device whose languages nobody wrote speaks Danish', () => {
  wishes('fa-AF', 'so');
  expect(chosenLanguage()).toBe('da');
});

test('MESSAGE-7 what someone chose on the device comes before what the browser asks for', () => {
  wishes('da-DK');
  rememberLanguage('en');
  expect(chosenLanguage()).toBe('en');
  rememberLanguage('ar-XB');
  expect(chosenLanguage()).toBe('ar-XB');
});

test('MESSAGE-8 a pseudo-language is never what a browser asked for', () => {
  wishes('ar-XB', 'en-XA');
  expect(chosenLanguage()).toBe('en');
});

test('MESSAGE-9 only the right-to-left language turns the page', () => {
  expect([direction('da'), direction('en-XA'), direction('ar-XB')]).toEqual(['ltr', 'ltr', 'rtl']);
});

test('MESSAGE-10 each language is offered in its own words', () => {
  expect([languageName('da'), languageName('en')]).toEqual(['Dansk', 'English']);
});

function wishes(...languages: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
}
