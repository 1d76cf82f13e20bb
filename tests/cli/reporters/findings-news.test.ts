import { expect, test } from 'vitest';
import type { Finding } from '#checks/index.ts';
import { followFindings } from '#cli/reporters/findings-news.ts';
import { finding } from './findings.ts';

const options = { columns: 60, colour: false, cwd: '/blog' };

/** Tells the findings of one check after the other, all of which the checks alone know. */
function telling() {
  const tell = followFindings();
  return (...findings: Finding[]) => tell(findings, findings, options);
}

const hint = finding({ severity: 'hint', code: 'blame-wording' });

test('at the start all is counted: it was there before', () => {
  const error = finding({ severity: 'error', file: '/blog/posts/b.md' });
  expect(telling()(error, finding(), hint)).toBe(
    'Checks: 1 error, 1 warning, 1 hint in 2 files, listed in the browser and by "sunfish check"\n\n',
  );
  expect(telling()()).toBe('');
});

test('a check that finds what the one before found says nothing, though lines have moved', () => {
  const tell = telling();
  tell(finding(), hint);
  expect(tell(finding({ line: 9 }), hint, { ...hint, line: 7 })).toBe('');
});

test('what is new is told in two lines, errors first, and all is counted', () => {
  const tell = telling();
  tell(hint);
  const error = finding({
    severity: 'error',
    code: 'prose-duration',
    line: 9,
    column: 1,
    message: '"39 minutes" is not the time from 13:09 to 14:01: that is 52m.',
  });
  expect(tell(finding(), error, hint)).toBe(
    [
      'posts/a.md:9:1  error prose-duration',
      '  "39 minutes" is not the time from 13:09 to 14:01: that is',
      '  52m.',
      'posts/a.md:3:7  warning link-text',
      '  The link is called "here".',
      'Checks: 2 new, now 1 error, 1 warning, 1 hint',
      '',
      '',
    ].join('\n'),
  );
  expect(tell(hint)).toBe('Checks: 2 mended, now 1 hint\n\n');
});

test('the last one that is mended leaves nothing', () => {
  const tell = telling();
  tell(finding());
  expect(tell()).toBe('Checks: 1 mended, nothing left\n\n');
});

test('of many that are new the first eight are told, the others counted', () => {
  const tell = telling();
  tell();
  const many = Array.from({ length: 11 }, (_, index) => finding({ message: `Number ${index}.` }));
  const told = tell(...many);
  expect(told.match(/Number \d+/g)).toHaveLength(8);
  expect(told).toContain('\nand 3 warnings more\nChecks: 11 new, now 11 warnings\n');
});

test('what the reading of the content reported is counted, and not told again', () => {
  const tell = followFindings();
  tell([], [], options);
  const reported = finding({ severity: 'error', code: 'SF4007' });
  expect(tell([reported], [], options)).toBe('');
  expect(tell([reported, finding()], [finding()], options)).toMatch(/1 new, now 1 error, 1 warning\n/);
});

test('signs that move the cursor are made visible', () => {
  const tell = telling();
  tell();
  expect(tell(finding({ message: 'The link is called "\u001b[2J".' }))).toContain('"␛[2J"');
});
