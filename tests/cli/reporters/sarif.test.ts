import { expect, test } from 'vitest';
import { sarifReport } from '#cli/reporters/sarif.ts';
import { finding } from './findings.ts';

const known = [
  { id: 'image-alt', title: 'No words for an image', why: 'w', help: 'h', severity: 'warning' } as const,
];

function runOf(...findings: Parameters<typeof sarifReport>[0][number][]) {
  const log = JSON.parse(sarifReport(findings, { cwd: '/blog', version: '1.2.3', known }));
  expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
  return log.runs[0];
}

test('a finding names its rule, which is described once, and its place', () => {
  const { tool, results, columnKind } = runOf(finding(), finding({ line: 9, endLine: 9 }));
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['image-alt', 'link-text']);
  expect(
    results.map(({ ruleIndex, level }: { ruleIndex: number; level: string }) => [ruleIndex, level]),
  ).toEqual([
    [1, 'warning'],
    [1, 'warning'],
  ]);
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'posts/a.md', uriBaseId: 'SRCROOT' },
    region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 12 },
  });
  expect(columnKind).toBe('utf16CodeUnits');
});

test('a silenced finding is suppressed in the source, with the reason', () => {
  const [result] = runOf(finding({ silenced: 'fake token' })).results;
  expect(result.suppressions).toEqual([{ kind: 'inSource', justification: 'fake token' }]);
});

test('a path with signs is an address', () => {
  const [result] = runOf(finding({ file: '/blog/글 #1.md' })).results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('%EA%B8%80%20%231.md');
});

test('what concerns no file has no place, and a hint is a note', () => {
  const [result] = runOf(finding({ file: '', line: undefined, severity: 'hint' })).results;
  expect([result.locations, result.level]).toEqual([undefined, 'note']);
});
