import { existsSync } from 'node:fs';
import { tool } from './spawn.mjs';

const needed = 24;

/** Rundbord's own Node comes with the packages on Linux; elsewhere the machine's has to do. Answers an exit code. */
export function ensureNode() {
  const own = Number(process.versions.node.split('.')[0]);
  if (existsSync(tool('node')) || own >= needed) return 0;
  process.stderr.write(
    `Rundbord needs Node ${needed} or newer, and this machine runs ${process.version}.\n` +
      'Install Node from https://nodejs.org and give the same command again.\n',
  );
  return 1;
}
