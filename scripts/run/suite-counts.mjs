import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';

/**
 * How many passed, and what failed: `test` is its name, `at` where it is run again by, `said` its first line.
 * A file that fell over before its tests counts as one failure; its tests are not in the numbers.
 */
export function vitestCounts({ testResults, numPassedTests }) {
  return { passed: numPassedTests, failures: testResults.flatMap(failuresIn) };
}

function failuresIn(file) {
  const at = relative(root, file.name);
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (file.status === 'failed' && failed.length === 0)
    return [{ test: at, at, said: firstLine(file.message) }];
  return failed.map((each) => ({
    test: `${at} › ${each.fullName}`,
    at,
    said: firstLine(each.failureMessages[0]),
  }));
}

/** The same of stories. `errors` holds what fell over outside a story, such as a file that cannot be read. */
export function playwrightCounts({ stats, suites, errors }) {
  const stories = suites.flatMap(specsIn).filter(({ ok }) => !ok);
  return {
    passed: stats.expected,
    failures: [
      ...stories.map(({ file, line, title, tests }) => ({
        test: `${file} › ${title}`,
        at: `${file}:${line}`,
        said: firstLine(tests[0]?.results[0]?.error?.message),
      })),
      ...errors.map(({ message }) => ({ test: 'outside of a story', said: firstLine(message) })),
    ],
  };
}

function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

function firstLine(text = '') {
  return stripVTControlCharacters(text).trim().split('\n', 1)[0];
}
