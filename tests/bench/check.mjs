#!/usr/bin/env node
// How long `sunfish check` takes: with nothing known, with nothing changed, after one edit; beside a peer that reads the same files.
// Usage: node check.mjs [--posts 1000] [--rounds 3] [--content DIR] [--peer 'COMMAND']   {} in COMMAND stands for the folder of the posts
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../..');
const { values: option } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    content: { type: 'string' },
    peer: { type: 'string' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'sunfish-check-bench-'));
const content = join(work, 'content');
makeContent();
const posts = existsSync(join(content, '_posts')) ? join(content, '_posts') : join(content, 'posts');
const names = readdirSync(posts).filter((name) => name.endsWith('.md'));
const edited = join(posts, names[names.length >> 1]);

const results = { cold: [], 'nothing changed': [], 'one edit': [], ...(option.peer && { peer: [] }) };
for (let round = 0; round < Number(option.rounds); round++) {
  rmSync(join(work, 'cache'), { recursive: true, force: true });
  results.cold.push(check());
  results['nothing changed'].push(check());
  appendFileSync(edited, `\nEdited in round ${round}.\n`);
  results['one edit'].push(check());
  if (option.peer) results.peer.push(timed('sh', ['-c', option.peer.replaceAll('{}', posts)]));
}
console.log(`${names.length} posts, medians of ${option.rounds}; seconds and CPU seconds`);
for (const [mode, runs] of Object.entries(results)) {
  const [wall, cpu] = ['wall', 'cpu'].map((what) => median(runs.map((run) => run[what])).toFixed(2));
  console.log(`${mode.padEnd(16)} ${wall.padStart(8)} ${cpu.padStart(8)}`);
}
rmSync(work, { recursive: true });

function makeContent() {
  if (option.content) {
    cpSync(resolve(option.content), content, { recursive: true });
    return;
  }
  execFileSync(process.execPath, [join(here, 'gen-corpus.mjs'), option.posts, join(work, 'corpus')]);
  mkdirSync(join(content, 'posts'), { recursive: true });
  cpSync(join(here, 'sites/sunfish/site.yml'), join(content, 'site.yml'));
  cpSync(join(work, 'corpus/img'), join(content, 'assets/img'), { recursive: true });
  for (const name of readdirSync(join(work, 'corpus/posts')))
    writeFileSync(
      join(content, 'posts', name),
      readFileSync(join(work, 'corpus/posts', name), 'utf8').replaceAll('(/img/', '(../assets/img/'),
    );
}

function check() {
  const words = ['check', '--content', content, '--reporter', 'json'];
  return timed(join(project, 'node_modules/.bin/node'), [join(project, 'src/cli/main.ts'), ...words], {
    SUNFISH_CACHE: join(work, 'cache'),
  });
}

/** Wall and CPU seconds of a command and of all it started. */
function timed(command, words, env = {}) {
  const meter =
    'import os,resource,subprocess,sys,time\nt=time.time()\nsubprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)\nu=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(time.time()-t,u.ru_utime+u.ru_stime)';
  const { stdout } = spawnSync('python3', ['-c', meter, command, ...words], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const [wall, cpu] = stdout.trim().split(' ').map(Number);
  return { wall, cpu };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
