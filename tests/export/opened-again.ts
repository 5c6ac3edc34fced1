import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const start = promisify(execFile);

/** A folder that goes when the test does. */
export async function deskDrawer() {
  const path = await mkdtemp(join(tmpdir(), 'rundbord-paper-'));
  return {
    path,
    async put(name: string, file: Uint8Array): Promise<string> {
      await writeFile(join(path, name), file);
      return join(path, name);
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/** What a program of this machine says. A machine without it makes the test fail, and says what is missing. */
export async function said(program: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await start(program, [...args], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    throw new Error(
      `${program} is not on this machine. Install libreoffice-writer-nogui and poppler-utils: documents are opened again by other programs.`,
      { cause: fault },
    );
  }
}

/** The words of a PDF, with every gap a single space. */
export async function pdfWords(path: string): Promise<string> {
  const text = await said('pdftotext', ['-layout', path, '-']);
  return text.replaceAll(/\s+/g, ' ');
}

/** A Word file as LibreOffice prints it. */
export async function printedByOffice(path: string, folder: string): Promise<string> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await said('soffice', [
    ...[profile, '--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, path],
  ]);
  return path.replace(/\.docx$/, '.pdf');
}

/** The parts of a Word file by name. */
export async function partsOf(path: string): Promise<Map<string, string>> {
  const zip = await readFile(path);
  const parts = new Map<string, string>();
  // From the list at the end, which alone says how long each part is.
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameSize, extra, note] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    parts.set(name, (isPacked ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + nameSize + extra + note;
  }
  return parts;
}
