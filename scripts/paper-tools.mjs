import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run/spawn.mjs';

/** Programs by which tests open again what is taken home, and where Debian has them. */
const programs = { soffice: 'libreoffice-writer-nogui', pdfinfo: 'poppler-utils' };

const helpless =
  'The tests of what is taken home need LibreOffice Writer (soffice) and the tools of Poppler\n' +
  '(pdfinfo, pdftotext, pdffonts), and could not find or install them. Those tests will fail.\n';

/** Sees to it that they are there; may install them. Without them the tests that need them fail, and say so. */
export async function paperTools() {
  if (missing().length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const packages = missing().map((program) => programs[program]);
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  }
  if (missing().length > 0) process.stderr.write(helpless);
}

function missing() {
  return Object.keys(programs).filter((program) => {
    const flag = program === 'soffice' ? '--version' : '-v';
    return spawnSync(program, [flag], { stdio: 'ignore' }).error !== undefined;
  });
}
