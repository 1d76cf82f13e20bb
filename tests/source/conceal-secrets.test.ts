import { expect, test } from 'vitest';
import { concealSecrets } from '#source/conceal-secrets.ts';
import { finding } from '../cli/reporters/findings.ts';
import { temporaryFolder, writeFiles } from '../cli/temporary-folder.ts';

/** A file with a text, and a diagnostic that says where its secret stands. */
function secretIn(text: string, place: { line: number; column: number; endLine: number; endColumn: number }) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.md': text });
  const file = `${folder}/a.md`;
  return { file, secret: finding({ file, ...place, code: 'secret-token', hidden: true }) };
}

const onLine2 = { line: 2, column: 6, endLine: 2, endColumn: 14 };

test('a secret is in no word of a diagnostic of its file', () => {
  const { file, secret } = secretIn('\uFEFFone\r\nkey: hunter22\r\n', onLine2);
  const quoting = finding({ file, message: 'At "hunter22".', why: 'hunter22', help: 'Not hunter22.' });
  expect(concealSecrets([quoting, secret])[0]).toMatchObject({
    message: 'At "••••".',
    why: '••••',
    help: 'Not ••••.',
  });
});

test('of one of several lines each line is left out, but for one that could be part of any word', () => {
  const place = { line: 1, column: 1, endLine: 3, endColumn: 3 };
  const { file, secret } = secretIn('BEGIN KEY\nMIIEpAIB\nQ=\n', place);
  const [quoting] = concealSecrets([finding({ file, message: 'MIIEpAIB, Q=' }), secret]);
  expect(quoting?.message).toBe('••••, Q=');
});

test('diagnostics of other files, and of a file that is gone, are as they were', () => {
  const { secret } = secretIn('one\nkey: hunter22\n', onLine2);
  const other = finding({ message: 'The year was hunter22.' });
  expect(concealSecrets([other, secret])[0]).toBe(other);
  const gone = finding({ ...onLine2, file: '/nowhere/a.md', hidden: true });
  expect(concealSecrets([gone])).toEqual([gone]);
});
