import { x } from 'xastscript';
import type { Diagnostic } from '#diagnostics/index.ts';
import { xmlCharacters, xmlDocument } from '#feeds/index.ts';
import { reportPath } from './finding-paths.ts';

/**
 * Findings as a JUnit report, which build servers show as tests: a suite for each file that was looked at, a failed test for each error and
 * warning in it, and one that passed where there is nothing.
 *
 * Source of the format: the schema of Apache Ant's JUnit task as Jenkins' xUnit plugin publishes it (jenkins-junit.xsd).
 */
export function junitReport(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  cwd: string,
): string {
  const byFile = Map.groupBy(
    diagnostics.filter(({ severity }) => severity !== 'hint'),
    ({ file }) => file,
  );
  const all = [...new Set([...files, ...byFile.keys()])];
  const suites = all.map((file) => suite(reportPath(cwd, file), byFile.get(file) ?? []));
  const count = all.reduce((sum, file) => sum + Math.max(1, byFile.get(file)?.length ?? 0), 0);
  const failures = [...byFile.values()].reduce((sum, some) => sum + some.length, 0);
  const root = x(
    'testsuites',
    { name: 'sunfish check', tests: String(count), failures: String(failures) },
    suites,
  );
  return xmlDocument(root);
}

function suite(path: string, found: readonly Diagnostic[]) {
  const cases =
    found.length === 0
      ? [x('testcase', { name: 'no findings', classname: path })]
      : found.map((one) => failed(path, one));
  const counts = { tests: String(cases.length), failures: String(found.length), errors: '0' };
  return x('testsuite', { name: path, ...counts }, cases);
}

function failed(path: string, { code, severity, message, why, help, line, column }: Diagnostic) {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  const text = xmlCharacters(`${place}\n${message}\n${why}\n${help}`);
  return x('testcase', { name: `${code} ${place.slice(path.length + 1)}`.trim(), classname: path }, [
    x('failure', { type: severity, message: xmlCharacters(message) }, text),
  ]);
}
