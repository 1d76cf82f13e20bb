import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { writeTree } from '../source/folder.ts';
import { sunfish } from './workspace.ts';

// Put together here, so that scanners of this repository find nothing.
const token = `ghp_${'a1B2'.repeat(9)}`;
const log = `minsu@web-3.internal:~$ python /home/minsu/app.py\nFile "/home/minsu/app.py", line 3\ntoken ${token}\n`;

/** A repository with a content folder, and a log in it. */
function repository() {
  const root = temporaryFolder();
  const content = join(root, 'repo/content');
  writeTree(content, {
    'site.yml': 'url: https://x.example.org\n',
    'posts/2026-01-01-a.md': `---\ntitle: x\n---\n\n${log}`,
  });
  const file = join(content, 'posts/2026-01-01-a.md');
  execFileSync('git', ['init', '-q', join(root, 'repo')]);
  const redact = (...words: string[]) =>
    sunfish(['redact', '--content', content, ...words], join(root, 'cache'));
  return { root, content, file, redact };
}

describe('sunfish redact', () => {
  test('puts one placeholder for one value, everywhere, and shows no secret', async () => {
    const { file, redact } = repository();
    const { code, output } = await redact(file, '--yes');
    expect(code).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('File "/home/[redacted:user-1]/app.py", line 3');
    expect(text).toContain('[redacted:user-1]@[redacted:host-1]:~$');
    expect(text).not.toMatch(/minsu|web-3/);
    expect(text + output).not.toContain(token);
    // The user stands in three places, the host and the token in one.
    expect(output).toContain('Redacted 3 values in 5 places');
  });

  test('leaves no copy behind, and keeps the original where it is told to', async () => {
    const { root, content, file, redact } = repository();
    const before = readFileSync(file, 'utf8');
    const keep = join(root, 'elsewhere/original.md');
    await redact(file, '--yes', '--keep', keep);
    expect(readFileSync(keep, 'utf8')).toBe(before);
    expect(statSync(keep).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(content, 'posts'))).toEqual(['2026-01-01-a.md']);
  });

  test('keeps nothing in the repository, nor over another file', async () => {
    const { root, file, redact } = repository();
    const before = readFileSync(file, 'utf8');
    const taken = join(root, 'taken.md');
    writeFileSync(taken, 'mine');
    for (const place of [join(root, 'repo/original.md'), `${file}.orig`, taken]) {
      const { code, output } = await redact(file, '--yes', '--keep', place);
      expect([code, output.includes('SF5051')]).toEqual([2, true]);
    }
    expect([readFileSync(taken, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['mine', before]);
    expect(existsSync(join(root, 'repo/original.md'))).toBe(false);
  });

  test('changes nothing in a dry run, nor where nobody can be asked', async () => {
    const { file, redact } = repository();
    const before = readFileSync(file, 'utf8');
    const dry = await redact(file, '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.output).toMatch(/^user +minsu +line 5 and 2 more +\[redacted:user-1\]$/m);
    const nobody = await redact(file);
    expect([nobody.code, nobody.output.includes('SF5050')]).toEqual([2, true]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('leaves what the writer silenced, and says so where nothing is left', async () => {
    const { file, redact } = repository();
    writeFileSync(
      file,
      '---\ntitle: x\n---\n\n<!-- sunfish-disable user-name -- our demo account -->\n\n`/home/minsu/app.py`\n',
    );
    expect(await redact(file, '--yes')).toEqual({
      code: 0,
      output: expect.stringMatching(/^There is nothing to redact in /),
    });
  });

  test('reads a log that is no post', async () => {
    const { root, redact } = repository();
    mkdirSync(join(root, 'logs'));
    const crash = join(root, 'logs/crash.log');
    writeFileSync(crash, log);
    await redact(crash, '--yes');
    expect(readFileSync(crash, 'utf8')).toContain('/home/[redacted:user-1]/app.py');
  });

  test('a file that is not there is told', async () => {
    const { code, output } = await repository().redact('/nowhere.md', '--yes');
    expect([code, output.includes('SF4003')]).toEqual([1, true]);
  });
});
