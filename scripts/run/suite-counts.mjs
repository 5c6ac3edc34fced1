/** A file that fell over before its tests counts as one failure; its tests are not in the numbers. */
export function vitestCounts(report) {
  const fallen = report.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((each) => each.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + fallen.length };
}

/** `errors` holds what fell over outside a story, such as a file that cannot be read. */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
