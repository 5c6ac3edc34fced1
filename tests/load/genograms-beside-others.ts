import { parseArgs } from 'node:util';
import { hardFamilies } from '@rundbord/shared/person/families/hard-families';
import { type Compared, compareGenograms } from './genogram/compare-genograms.ts';
import { sayBeside, sayOurs } from './genogram/report-genograms.ts';
import { say } from './table.ts';

// A benchmark, not a test: slowness is never a failure. That nothing overlaps is a test of its own.

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

say(
  'Families that are hard to draw, by us, by a general layout engine, and by a library for family trees.\n',
);
const compared: Compared[] = [];
for (const family of hardFamilies)
  compared.push(await compareGenograms(family, Number(values.rounds)));
sayOurs(compared);
sayBeside(compared);
process.exit(0);
