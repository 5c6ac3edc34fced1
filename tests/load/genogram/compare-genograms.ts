import type { HardFamily } from '@rundbord/shared/person/families/hard-family';
import { kinOf } from '@rundbord/shared/person/layout/kin';
import { layOutFamily } from '@rundbord/shared/person/layout/lay-out-family';
import { type Quality, qualityOf } from '@rundbord/shared/person/layout/measure';
import { median } from '../stats.ts';
import { type Judged, judge, type Placed } from './placed.ts';
import { placedByElk } from './with-elk.ts';
import { placedByRelativesTree } from './with-relatives-tree.ts';

/** One program's picture of a family. */
export type Side = Judged & { ms: number };

export type Compared = {
  name: string;
  people: number;
  /** Of our whole picture, with its real lines and words. */
  quality: Quality;
  ours: Side;
  elk: Side;
  relatives: Side;
};

/** The same family by all programs, turn by turn. */
export async function compareGenograms(
  { name, family }: HardFamily,
  rounds: number,
): Promise<Compared> {
  const kin = kinOf(family);
  const layout = layOutFamily(family);
  const goesInCircle = layout.exceptions.some(({ convention }) => convention === 'descentLoop');
  const programs = {
    ours: () => new Map(layOutFamily(family).places.map(({ person, x, y }) => [person, { x, y }])),
    elk: () => placedByElk(family),
    // It does not come back from a family in which descent goes in a circle.
    relatives: () => (goesInCircle ? new Map() : placedByRelativesTree(family)),
  };
  const times: Record<keyof typeof programs, number[]> = { ours: [], elk: [], relatives: [] };
  const places: Partial<Record<keyof typeof programs, Placed>> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const program of ['ours', 'elk', 'relatives'] as const) {
      const start = performance.now();
      places[program] = await programs[program]();
      times[program].push(performance.now() - start);
    }
  const side = (program: keyof typeof programs): Side => ({
    ...judge(kin, places[program] ?? new Map()),
    ms: median(times[program]),
  });
  return {
    name,
    people: family.persons.length,
    quality: qualityOf(family, layout),
    ours: side('ours'),
    elk: side('elk'),
    relatives: side('relatives'),
  };
}
