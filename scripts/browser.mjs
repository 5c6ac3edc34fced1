import { existsSync } from 'node:fs';
import { run, tool } from './run/spawn.mjs';

const knownPlaces = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  ...['/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const helpless =
  'The stories need Chromium and could not find or install one. Install Chromium or Chrome,\n' +
  'or say where it is: RBT_CHROMIUM=/path/to/chromium npm run e2e\n';

/** What Playwright needs to be told to find a browser; undefined when there is none. May install one. */
export async function chromium() {
  const found = process.env.RBT_CHROMIUM || knownChromium() || (await debianChromium());
  if (found) return { RBT_CHROMIUM: found };
  if ((await run(tool('playwright', 'tests'), ['install', 'chromium'])) === 0) return {};
  process.stderr.write(helpless);
  return undefined;
}

function knownChromium() {
  return knownPlaces.find((place) => existsSync(place));
}

async function debianChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env });
  return knownChromium();
}
