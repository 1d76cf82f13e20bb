import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { writeTree } from '../source/folder.ts';
import { sunfish } from './workspace.ts';

const post = (body: string, ...keys: string[]) =>
  `---\n${['title: The day it broke', 'date: 2026-05-01', ...keys].join('\n')}\n---\n\n${body}\n`;

/** A content folder with one post, and the command on it. */
function folder(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  const content = join(root, 'content');
  writeTree(content, { 'site.yml': 'title: x\nurl: https://blog.example.org\nlang: en\n', ...files });
  const check = (...words: string[]) =>
    sunfish(['check', '--content', content, ...words], join(root, 'cache'));
  return { root, content, check };
}

const wrong = post('The site was down from 13:09 to 14:01, 39 minutes in all.');

test('a duration that contradicts its times is an error, at its place', async () => {
  const { code, output } = await folder({ 'posts/a.md': wrong }).check();
  expect(code).toBe(1);
  // "The site was down from 13:09 to 14:01, " are 39 characters.
  expect(output).toMatch(/a\.md:6:40 {2}error prose-duration/);
  expect(output).toContain('that is 52m');
  expect(output).toContain('Checked 1 file: 1 error');
});

test('a post without anything wrong ends with 0', async () => {
  const { code, output } = await folder({ 'posts/a.md': post('All went well.') }).check();
  expect([code, output]).toEqual([0, 'Checked 1 file: nothing to report\n']);
});

test('a rule is silenced in place, with a reason, and set in site.yml', async () => {
  const silenced = post(
    '<!-- sunfish-disable prose-duration -- as the vendor wrote it -->\n\nDown from 13:09 to 14:01, 39 minutes in all.',
  );
  const one = await folder({ 'posts/a.md': silenced }).check();
  expect([one.code, one.output]).toEqual([0, 'Checked 1 file: nothing to report, 1 silenced\n']);
  const set = { 'posts/a.md': wrong, 'site.yml': 'url: https://x.org\nchecks: { prose-duration: off }\n' };
  expect((await folder(set).check()).code).toBe(0);
});

test('each reporter tells the same to its reader', async () => {
  const { check } = folder({ 'posts/a.md': wrong });
  const [json, sarif, github, junit] = await Promise.all(
    ['json', 'sarif', 'github', 'junit'].map((name) => check('--reporter', name)),
  );
  expect(JSON.parse(json?.output ?? '')).toMatchObject([{ rule: 'prose-duration', line: 6, column: 40 }]);
  expect(JSON.parse(sarif?.output ?? '').runs[0].results).toMatchObject([{ ruleId: 'prose-duration' }]);
  expect(github?.output).toMatch(/^::error file=.*a\.md,line=6,col=40,/);
  expect(XMLValidator.validate(junit?.output ?? '')).toBe(true);
  expect([json, sarif, github, junit].map((ended) => ended?.code)).toEqual([1, 1, 1, 1]);
});

describe('--fix', () => {
  const eaten = post('The method __init__ is called.');

  test('mends the file, and only what is safe', async () => {
    const { content, check } = folder({ 'posts/a.md': eaten });
    await check('--fix');
    expect(readFileSync(join(content, 'posts/a.md'), 'utf8')).toBe(post('The method `__init__` is called.'));
  });

  test('in a dry run shows the change and leaves the file', async () => {
    const { content, check } = folder({ 'posts/a.md': eaten });
    const { output } = await check('--fix-dry-run', '--quiet');
    expect(output).toContain('+The method `__init__` is called.');
    expect(readFileSync(join(content, 'posts/a.md'), 'utf8')).toBe(eaten);
  });
});

test('a secret is in no report, although a rule about the site quotes the link that holds it', async () => {
  // Put together here, so that scanners of this repository find nothing.
  const token = `ghp_${'a1B2'.repeat(9)}`;
  const { check } = folder({ 'posts/a.md': post(`See [the log of that night](/logs/?key=${token}).`) });
  const [pretty, json] = await Promise.all([check(), check('--reporter', 'json')]);
  expect(pretty?.output).toContain('Nothing is at "/logs/?key=••••"');
  expect(`${pretty?.output}${json?.output}`).not.toContain(token);
});

test('--since looks at the files alone that changed', async () => {
  const { root, content, check } = folder({
    'posts/a.md': wrong,
    'posts/b.md': wrong.replace('The day it broke', 'Another day'),
  });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'x');
  expect((await check('--since', 'HEAD')).code).toBe(0);
  writeFileSync(join(content, 'posts/b.md'), `${wrong.replace('The day it broke', 'Another day')}\nMore.\n`);
  const { output } = await check('--since', 'HEAD');
  expect([output.includes('a.md'), output.includes('b.md')]).toEqual([false, true]);
  const unknown = await check('--since', 'nowhere');
  expect([unknown.code, unknown.output.includes('SF5031')]).toEqual([2, true]);
});

test('a path that is not there is a mistake of the command line', async () => {
  const { code, output } = await folder({ 'posts/a.md': wrong }).check('/nowhere.md');
  expect([code, output.includes('SF5030')]).toEqual([2, true]);
});

describe('--external', () => {
  test('asks no address of this machine or its network, and says so', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const text = ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433']
      .map((host) => `<http://${host}:${port}/>`)
      .join('\n');
    const { check } = folder({ 'posts/a.md': post(text) });
    expect(await check('--external', '--reporter', 'json')).toMatchObject({ code: 0 });
    const { output } = await check('--external');
    // The first address and the last are the same.
    expect(output).toContain('0 links asked, 3 not asked');
    expect(asked).toEqual([]);
  });

  test('of a site without links to others asks nobody', async () => {
    const { output } = await folder({ 'posts/a.md': post('All went well.') }).check('--external');
    expect(output).toBe('Checked 1 file: nothing to report, 0 links asked\n');
  });
});
