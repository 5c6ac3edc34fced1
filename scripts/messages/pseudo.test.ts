import { expect, test } from 'vitest';
import { parseCatalogue } from './catalogue.ts';
import { icuText } from './icu-text.ts';
import { languageModule } from './message-modules.ts';
import { accentedPseudo, rightToLeftPseudo } from './pseudo.ts';

const text =
  "{count, plural, =0 {It''s '{'quiet'}'} one {# card for {name}} other {'#'# cards}} now";
const english = parseCatalogue('en', [['a', text]]);

test('MESSAGE-25 a parsed text written again is the same text', () => {
  const again = parseCatalogue('en', [['a', icuText(english.texts.get('a') ?? [])]]);
  expect(plain(again)).toEqual(plain(english));
});

test('MESSAGE-26 the accented language is longer and keeps its arguments', () => {
  const accented = icuText(accentedPseudo(english).texts.get('a') ?? []);
  expect(accented).toMatch(/^\[.* ñöŵ .*\]$/);
  expect(accented).toContain('{name}');
  expect(accented.length).toBeGreaterThan(text.length * 1.1);
});

test('MESSAGE-27 the right-to-left language holds no Latin letter but its arguments', () => {
  const arabic = icuText(rightToLeftPseudo(english).texts.get('a') ?? []);
  expect(arabic).toContain('\u2068{name}\u2069');
  expect(arabic.match(/[a-z]+/gi)).toEqual(['count', 'plural', 'one', 'name', 'other']);
});

test('MESSAGE-28 a text without arguments is a string, not a function', () => {
  const source = languageModule(parseCatalogue('da', [['a', 'Velkommen: () => "dig"']]));
  expect(source).toContain(String.raw`a: "Velkommen: () => \"dig\""`);
});

function plain(catalogue: typeof english): unknown {
  return JSON.parse(
    JSON.stringify([...catalogue.texts], (name, value) => (name === 'ctx' ? undefined : value)),
  );
}
