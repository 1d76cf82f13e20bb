import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { junitReport } from '#cli/reporters/junit.ts';
import { finding } from './findings.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && name !== 'testsuites',
});

test('each file is a suite: a failed test for each error and warning, one that passed where there is nothing', () => {
  const found = [finding(), finding({ line: 9, severity: 'error' }), finding({ severity: 'hint' })];
  const xml = junitReport(found, ['/blog/posts/a.md', '/blog/posts/b.md'], '/blog');
  expect(XMLValidator.validate(xml)).toBe(true);
  const { testsuites } = parser.parse(xml);
  // Two findings in a.md, and the test of b.md that passed.
  expect([testsuites.tests, testsuites.failures]).toEqual(['3', '2']);
  const [a, b] = testsuites.testsuite;
  expect([a.name, a.failures, b.name, b.failures]).toEqual(['posts/a.md', '2', 'posts/b.md', '0']);
  expect(a.testcase.map(({ name }: { name: string }) => name)).toEqual(['link-text 3:7', 'link-text 9:7']);
  expect(b.testcase[0].failure).toBeUndefined();
});

test('control characters and markup of a message are no part of the XML', () => {
  const xml = junitReport([finding({ message: '\u001B[31m<b>]]>&' })], [], '/blog');
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toContain('\u001B');
});
