import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { writeTree } from '../source/folder.ts';
import { sunfish } from './workspace.ts';

// Put together here, so that scanners of this repository find nothing.
const token = `ghp_${'a1B2'.repeat(9)}`;
const crash = `2026-11-30 11:29:59 starting
Traceback (most recent call last):
  File "/home/minsu/projects/intranet-api/wsgi.py", line 3, in <module>
    import six
ModuleNotFoundError: No module named 'six' for token ${token}
`;

/** A blog with one incident, and how a script begins a post in it. */
function blog(files: Record<string, string> = {}) {
  const root = temporaryFolder();
  const content = join(root, 'content');
  const incident =
    'incident: { id: INC-2026-006, severity: SEV-3, status: resolved, services: [intranet-api] }';
  writeTree(content, {
    'site.yml': 'url: https://x.example.org\nlang: ko\ntimezone: Asia/Seoul\n',
    'posts/2026-01-01-a.md': `---\ntitle: x\n${incident}\n---\n\nx\n`,
    ...files,
  });
  const run = (command: string, ...words: string[]) =>
    sunfish([command, '--content', content, ...words], join(root, 'cache'));
  return {
    root,
    content,
    posts: join(content, 'posts'),
    begin: (...words: string[]) => run('new', ...words),
    run,
  };
}

/** The only file of the folder that was not there before. */
function written(folder: string): string {
  const [name, ...others] = readdirSync(folder).filter((file) => file !== '2026-01-01-a.md');
  if (name === undefined || others.length > 0) throw new Error(`not one new file in ${folder}`);
  return readFileSync(join(folder, name), 'utf8');
}

function repositoryIn(root: string): {
  folder: string;
  commit(at: string, subject: string): void;
  tag(name: string): void;
} {
  const folder = join(root, 'shop');
  mkdirSync(folder);
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
  const git = (words: string[], env = {}) =>
    execFileSync('git', [...identity, ...words], { cwd: folder, env: { ...process.env, ...env } });
  git(['init', '-q']);
  return {
    folder,
    commit: (at, subject) => {
      git(['commit', '-q', '--allow-empty', '-m', subject], { GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at });
    },
    tag: (name) => {
      git(['tag', name]);
    },
  };
}

describe('sunfish new', () => {
  test('begins a postmortem with the next free id, and check finds nothing in it', async () => {
    const { posts, begin, run } = blog();
    const { code, output } = await begin('서버가 죽은 날', '--incident', '--severity', 'SEV-2');
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/posts\/\d{4}-\d\d-\d\d-서버가-죽은-날\.md\n {2}INC-/),
    ]);
    const text = written(posts);
    // The year is that of the day on which the test runs; in 2026 one id is taken.
    const year = Temporal.Now.plainDateISO('Asia/Seoul').year;
    expect(text).toContain(`\n  id: INC-${year}-${year === 2026 ? '007' : '001'}\n`);
    expect(text).toContain('\n  severity: SEV-2\n');
    expect(text).toContain('\n## 경과\n');
    const name = readdirSync(posts).find((file) => file !== '2026-01-01-a.md') ?? '';
    const checked = await run('check', join(posts, name));
    expect(checked.output).toBe('Checked 1 file: nothing to report\n');
  });

  test('never writes over a file, nor takes the address of another post', async () => {
    const { posts, begin } = blog({ 'posts/2020-01-01-taken.md': '---\ntitle: mine\n---\n\nx\n' });
    const address = await begin('Taken');
    expect([address.code, address.output]).toEqual([1, expect.stringContaining('SF5061')]);
    expect((await begin('Mine')).code).toBe(0);
    const before = readdirSync(posts).map((name) => readFileSync(join(posts, name), 'utf8'));
    const again = await begin('mine!');
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('SF5061')]);
    expect(readdirSync(posts).map((name) => readFileSync(join(posts, name), 'utf8'))).toEqual(before);
    expect((await begin('mine!', '--slug', 'another')).code).toBe(0);
  });

  test('pastes the stack trace of a log without what it gives away, and proposes what it says', async () => {
    const { root, posts, begin, run } = blog();
    const log = join(root, 'crash.log');
    writeFileSync(log, crash);
    const { code, output } = await begin('--from-trace', log);
    expect(code).toBe(0);
    const text = written(posts);
    expect(text).toContain(
      '```traceback\nTraceback (most recent call last):\n  File "/home/[redacted:user-1]/projects/',
    );
    expect(text).toContain('<small><code>crash.log</code> 2번째 줄부터</small>');
    expect(text).toMatch(
      /^title: "ModuleNotFoundError: No module named 'six' for token \[redacted:secret-1\]"$/m,
    );
    expect(text).toContain('services: [intranet-api]');
    expect(text).toContain('kind: dependency');
    expect(text + output).not.toMatch(/minsu|ghp_/);
    expect(readFileSync(log, 'utf8')).toBe(crash);
    const checked = await run('check', posts);
    expect(checked.output).not.toMatch(/error|minsu/);
  });

  test('lists the commits of a deploy in the timeline', async () => {
    const { root, posts, begin } = blog();
    const { folder, commit, tag } = repositoryIn(root);
    commit('2026-03-10T01:00:00Z', 'Before');
    tag('v1.2');
    commit('2026-03-10T02:20:00Z', 'Raise *the* limit for kim@acme-lunch.kr');
    commit('2026-03-10T02:25:00Z', 'Use six');
    tag('v1.3');
    const { code } = await begin('Deploy', '--from', 'git', 'v1.2..v1.3', '--repo', folder, '--lang', 'en');
    expect(code).toBe(0);
    // 02:20 and 02:25 UTC are 11:20 and 11:25 in Seoul.
    expect(written(posts)).toMatch(
      /^- 2026-03-10 11:20 `[0-9a-f]{7,}` Raise \\\*the\\\* limit for \[redacted:email-1\]\n- 2026-03-10 11:25 `[0-9a-f]{7,}` Use six$/m,
    );
    const unknown = await begin('Other', '--from', 'git', 'v1.2..v9', '--repo', folder);
    expect([unknown.code, unknown.output]).toEqual([1, expect.stringContaining('SF5063')]);
    const option = await begin('Other', '--from', 'git', '--repo', folder, '--', '--output=/tmp/x');
    expect([option.code, option.output]).toEqual([1, expect.stringContaining('SF5063')]);
  });

  test('tells the editor of the new post, where "sunfish editor" has set one up', async () => {
    const { root, posts, begin, run } = blog();
    await run('editor', root);
    await begin('Half price', '--slug', 'half-price', '--yes');
    const [name = ''] = readdirSync(posts).filter((file) => file.endsWith('half-price.md'));
    const list = readFileSync(join(root, '.astro/collections/collections.json'), 'utf8');
    expect(Object.keys(JSON.parse(list).entries).some((file) => file.endsWith(`/posts/${name}`))).toBe(true);
  });

  test('begins a draft of a Jekyll source', async () => {
    const root = temporaryFolder();
    const content = join(root, 'jekyll');
    writeTree(content, { '_config.yml': 'title: x\n', '_posts/2026-01-01-a.md': '---\ntitle: x\n---\nx\n' });
    const { code } = await sunfish(['new', 'A title', '--content', content], join(root, 'cache'));
    expect(code).toBe(0);
    expect(readFileSync(join(content, '_drafts/a-title.md'), 'utf8')).toMatch(
      /^---\nlayout: post\ntitle: A title\n/,
    );
  });

  test('says all that is wrong with what it was told, and writes nothing', async () => {
    const { root, posts, begin } = blog();
    const untitled = await begin();
    expect([untitled.code, untitled.output]).toEqual([2, expect.stringContaining('SF5060')]);
    const wrong = await begin('x', '--started', '25:00', '--id', 'INC-2026-006');
    expect(wrong.code).toBe(2);
    expect(wrong.output).toContain('"--started" cannot be "25:00"');
    expect(wrong.output).toMatch(/"--id" cannot be "INC-2026-006": another\s+incident has it/);
    writeFileSync(join(root, 'quiet.log'), 'all is well\n');
    const quiet = await begin('x', '--from-trace', join(root, 'quiet.log'));
    expect([quiet.code, quiet.output]).toEqual([1, expect.stringContaining('SF5062')]);
    expect(readdirSync(posts)).toEqual(['2026-01-01-a.md']);
  });
});
