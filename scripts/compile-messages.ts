import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, readCatalogues } from './messages/catalogue.ts';
import { compareCatalogues } from './messages/compare.ts';
import { keysModule, languageDeclaration, languageModule } from './messages/message-modules.ts';
import { accentedPseudo, rightToLeftPseudo } from './messages/pseudo.ts';
import { splitCatalogue } from './messages/split.ts';

const folder = join(import.meta.dirname, '../shared/src/message');
const written = readCatalogues(join(folder, 'catalogue'));
const { keys, problems } = compareCatalogues(written);
const english = written.find((each) => each.language === 'en');

if (english === undefined) problems.push('en.json is missing: the pseudo-languages are made of it');

if (english === undefined || problems.length > 0) {
  process.stderr.write(`The texts of the product cannot be built:\n  ${problems.join('\n  ')}\n`);
  process.exitCode = 1;
} else {
  const pseudo = [accentedPseudo(english), rightToLeftPseudo(english)];
  const names = (catalogues: typeof written) => catalogues.map((each) => each.language);
  writeChanged('keys.ts', keysModule(keys, names(written), names(pseudo)));
  for (const each of [...written, ...pseudo]) {
    const { common, desk } = splitCatalogue(each);
    writeLanguage(each.language, common);
    writeLanguage(`${each.language}.desk`, desk);
  }
}

function writeLanguage(name: string, texts: Catalogue): void {
  writeChanged(`${name}.js`, languageModule(texts));
  writeChanged(`${name}.d.ts`, languageDeclaration);
}

/** Leaves a file with the same content alone, so that nothing that watches it starts again. */
function writeChanged(name: string, content: string): void {
  const path = join(folder, 'generated', name);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  mkdirSync(join(folder, 'generated'), { recursive: true });
  writeFileSync(path, content);
}
