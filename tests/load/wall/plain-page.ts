import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type PreviewServer, preview } from 'vite';
import { plainShapes } from './contents.ts';

const root = fileURLToPath(new URL('../plain-tldraw', import.meta.url));
const clientAssets = fileURLToPath(new URL('../../../client/dist/assets', import.meta.url));

/** Plain tldraw on a page of its own, built as the client is and served from a folder that is thrown away. */
export class PlainPage {
  readonly address: string;
  readonly #server: PreviewServer;

  private constructor(server: PreviewServer, address: string) {
    this.#server = server;
    this.address = address;
  }

  static async open(): Promise<PlainPage> {
    const outDir = mkdtempSync(join(tmpdir(), 'rundbord-plain-'));
    process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
    const settings = { root, configFile: false, logLevel: 'error' } as const;
    await build({ ...settings, build: { outDir, emptyOutDir: true, modulePreload: false } });
    writeFileSync(join(outDir, 'board.json'), JSON.stringify(plainShapes()));
    cpSync(join(clientAssets, houseLetters()), join(outDir, 'letters.woff2'));
    const server = await preview({
      ...settings,
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const [address] = server.resolvedUrls?.local ?? [];
    if (!address) throw new Error('the plain page has no address');
    return new PlainPage(server, address);
  }

  close(): Promise<void> {
    return this.#server.close();
  }
}

/** The letters that both draw with. */
function houseLetters(): string {
  const found = readdirSync(clientAssets).find((name) => /latin-wght.*\.woff2$/.test(name));
  if (!found) throw new Error('the client is not built');
  return found;
}
