import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that is there.
  interface ProvidedContext {
    seed: number;
  }
}

// Before every test file: the same chances in every run, so that what is green stays green until something is changed.
// A property that names a seed of its own keeps it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') });
