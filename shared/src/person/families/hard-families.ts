import { belongingFamilies } from './belonging.ts';
import type { HardFamily } from './hard-family.ts';
import { kinshipFamilies } from './kinship.ts';
import { largeFamilies } from './large.ts';
import { partnerFamilies } from './partners.ts';
import { workedCase } from './worked-case.ts';

/** Families by which the layout of a genogram is judged. All are invented. */
export const hardFamilies: readonly HardFamily[] = [
  workedCase,
  ...partnerFamilies,
  ...belongingFamilies,
  ...kinshipFamilies,
  ...largeFamilies,
];
