#!/usr/bin/env node
// Builds the same corpus with the peers and with Sunfish, interleaved, and prints medians and ratios.
// Usage: node bench.mjs --posts 1000 [--rounds 3] [--tools hugo,eleventy,hexo,jekyll,astro,astro-gfm,sunfish] [--sunfish PROJECT] [--dir WORKDIR] [--seed 1]
//   WORKDIR defaults to a folder in the system's temporary directory and is kept (peers are installed there once).
//   hugo and jekyll are taken from PATH (Debian: apt-get install hugo jekyll); Eleventy, Hexo and Astro are installed from npm at the versions in peers.json.
//   PROJECT is a checkout of Sunfish after `npm ci` (default: the folder two levels above this one that holds astro.config.mjs, else the current one).
// Each round runs every tool cold (output and caches removed), then warm (one post edited, caches kept), then idle (nothing edited).
// Wall and CPU seconds and the peak memory of the whole process tree are the kernel's own figures.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values: option } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    tools: { type: 'string', default: 'hugo,eleventy,hexo,jekyll,astro,astro-gfm,sunfish' },
    sunfish: { type: 'string', default: existsSync('astro.config.mjs') ? '.' : resolve(here, '../..') },
    dir: { type: 'string', default: join(tmpdir(), 'sunfish-bench') },
  },
});
const work = resolve(option.dir);
const peers = JSON.parse(readFileSync(join(here, 'peers.json'), 'utf8'));
const project = resolve(option.sunfish);
const modules = (name) => join(work, 'npm', name, 'node_modules');
const node26 = () => join(modules('astro'), '.bin', 'node');

/** Runs a command; prints wall s, user+sys s of the tree, peak MB summed over the tree (sampled each 50 ms), exit code. */
const meterScript = `
import os, subprocess, sys, threading, time
def tree(root):
    kids = {}
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try: kids.setdefault(int(open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()[1]), []).append(int(pid))
        except OSError: pass
    todo, seen = [root], []
    while todo:
        p = todo.pop(); seen.append(p); todo += kids.get(p, [])
    return seen
start = time.perf_counter()
p = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
peak, done = [0], threading.Event()
def watch():
    while not done.wait(0.05):
        total = 0
        for pid in tree(p.pid):
            try: total += int(open(f'/proc/{pid}/statm').read().split()[1]) * 4096
            except OSError: pass
        peak[0] = max(peak[0], total)
t = threading.Thread(target=watch); t.start()
_, status, usage = os.wait4(p.pid, 0)
wall = time.perf_counter() - start
done.set(); t.join()
print(round(wall, 3), round(usage.ru_utime + usage.ru_stime, 3), max(peak[0] // 2**20, usage.ru_maxrss // 1024), os.waitstatus_to_exitcode(status))
`;

const tools = {
  hugo: {
    site: 'hugo',
    posts: 'content/posts',
    images: 'static/img',
    css: 'static',
    caches: ['dist', 'resources'],
    command: () => ['hugo', '--quiet', '-d', 'dist'],
  },
  jekyll: {
    site: 'jekyll',
    posts: '_entries',
    images: 'img',
    css: '.',
    caches: ['dist', '.jekyll-cache'],
    command: () => ['jekyll', 'build', '-q', '-d', 'dist'],
  },
  eleventy: {
    site: 'eleventy',
    npm: 'eleventy',
    posts: 'posts',
    images: 'static/img',
    css: 'static',
    caches: ['dist'],
    command: () => ['node', join(modules('eleventy'), '@11ty/eleventy/cmd.cjs'), '--quiet'],
  },
  hexo: {
    site: 'hexo',
    npm: 'hexo',
    posts: 'source/_posts',
    images: 'source/img',
    css: 'source',
    caches: ['dist', 'db.json'],
    command: () => ['node', join(modules('hexo'), 'hexo/bin/hexo'), 'generate', '--silent'],
  },
  astro: {
    site: 'astro',
    npm: 'astro',
    posts: 'posts',
    images: 'public/img',
    css: 'public',
    caches: ['dist', '.astro', '.cache-astro'],
    env: { PROC: 'satteri' },
    command: () => [node26(), join(modules('astro'), 'astro/bin/astro.mjs'), 'build', '--silent'],
  },
  'astro-gfm': {
    site: 'astro',
    npm: 'astro',
    posts: 'posts',
    images: 'public/img',
    css: 'public',
    caches: ['dist', '.astro', '.cache-astro'],
    env: { PROC: 'unified' },
    command: () => [node26(), join(modules('astro'), 'astro/bin/astro.mjs'), 'build', '--silent'],
  },
  // SUNFISH_CACHE, if the project honours it, keeps the caches of a run in one removable folder
  sunfish: {
    site: 'sunfish',
    posts: 'posts',
    images: 'assets/img',
    rewrite: (text) => text.replaceAll('(/img/', '(../assets/img/'),
    css: null,
    caches: ['dist', 'cache'],
    command: (site) => [
      join(project, 'node_modules/.bin/node'),
      join(project, 'src/cli/main.ts'),
      'build',
      '--content',
      site,
      '--out',
      join(site, 'dist'),
      '--quiet',
    ],
    env: (site) => ({ SUNFISH_CACHE: join(site, 'cache') }),
  },
};

const corpus = join(work, `corpus-${option.posts}-${option.seed}`);
if (!existsSync(corpus))
  execFileSync('node', [join(here, 'gen-corpus.mjs'), option.posts, corpus, option.seed], {
    stdio: 'inherit',
  });
const chosen = option.tools.split(',').filter((name) => tools[name] || fail(`unknown tool ${name}`));
for (const name of chosen) prepare(name);

const results = new Map();
for (let round = 1; round <= Number(option.rounds); round++) {
  for (const name of chosen) {
    for (const mode of ['cold', 'warm', 'idle']) {
      const figure = run(name, mode, round);
      const key = `${name} ${mode}`;
      results.set(key, [...(results.get(key) ?? []), figure]);
      console.error(
        `round ${round} ${key}: ${figure.wall.toFixed(2)} s wall, ${figure.cpu.toFixed(2)} s cpu, ${figure.mb} MB, ${figure.pages} pages${figure.code ? `, EXIT ${figure.code}` : ''}`,
      );
    }
  }
}
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const get = (name, mode, field) =>
  results.has(`${name} ${mode}`) ? median(results.get(`${name} ${mode}`).map((f) => f[field])) : Number.NaN;
console.log(
  `\n${option.posts} posts, medians of ${option.rounds} interleaved rounds; ratio to hugo in brackets\n`,
);
console.log(
  '| tool | cold s | one edit s | no edit s | cpu cold s | peak MB | pages | output MB |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const name of chosen) {
  const ratio = (mode) =>
    `${get(name, mode, 'wall').toFixed(2)} (${(get(name, mode, 'wall') / get('hugo', mode, 'wall')).toFixed(2)})`;
  console.log(
    `| ${name} | ${ratio('cold')} | ${ratio('warm')} | ${ratio('idle')} | ${get(name, 'cold', 'cpu').toFixed(1)} | ${get(name, 'cold', 'mb')} | ${get(name, 'cold', 'pages')} | ${get(name, 'cold', 'out').toFixed(1)} |`,
  );
}

function original(tool, file) {
  const text = readFileSync(join(corpus, 'posts', file), 'utf8');
  return tool.rewrite ? tool.rewrite(text) : text;
}

function siteOf(name) {
  return join(work, 'sites', `${name}-${option.posts}-${option.seed}`);
}

function prepare(name) {
  const tool = tools[name];
  if (tool.npm && !existsSync(modules(tool.npm))) {
    mkdirSync(join(work, 'npm', tool.npm), { recursive: true });
    writeFileSync(
      join(work, 'npm', tool.npm, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: peers[tool.npm] }),
    );
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: join(work, 'npm', tool.npm),
      stdio: 'inherit',
    });
  }
  const site = siteOf(name);
  if (existsSync(site)) return;
  mkdirSync(site, { recursive: true });
  cpSync(join(here, 'sites', tool.site), site, { recursive: true });
  mkdirSync(join(site, tool.posts), { recursive: true });
  mkdirSync(join(site, tool.images), { recursive: true });
  for (const file of readdirSync(join(corpus, 'posts')))
    writeFileSync(join(site, tool.posts, file), original(tool, file));
  cpSync(join(corpus, 'img'), join(site, tool.images), { recursive: true });
  if (tool.css) copyFileSync(join(here, 'sites', 'style.css'), join(site, tool.css, 'style.css'));
  if (tool.npm) symlinkSync(modules(tool.npm), join(site, 'node_modules'));
  if (tool.npm === 'hexo')
    writeFileSync(
      join(site, 'package.json'),
      JSON.stringify({ name: 'bench', hexo: { version: peers.hexo.hexo }, dependencies: peers.hexo }),
    );
  if (tool.npm === 'astro')
    writeFileSync(
      join(site, 'package.json'),
      JSON.stringify({ name: 'bench', type: 'module', private: true }),
    );
}

function run(name, mode, round) {
  const tool = tools[name];
  const site = siteOf(name);
  const files = readdirSync(join(site, tool.posts))
    .filter((f) => f.endsWith('.md'))
    .sort();
  const edited = join(site, tool.posts, files[files.length >> 1]);
  const before = readFileSync(edited);
  if (mode === 'cold')
    for (const cache of tool.caches) rmSync(join(site, cache), { recursive: true, force: true });
  if (mode === 'warm') appendFileSync(edited, `\nEdited in round ${round}, ${before.length} bytes.\n`);
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    JEKYLL_ENV: 'production',
    ...(typeof tool.env === 'function' ? tool.env(site) : tool.env),
  };
  const meter = spawnSync('python3', ['-c', meterScript, ...tool.command(site)], {
    cwd: tool.site === 'sunfish' ? project : site,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [wall, cpu, mb, code] = meter.stdout.trim().split('\n').at(-1).split(' ').map(Number);
  if (code) console.error(meter.stderr.slice(-1500));
  const { pages, bytes } = size(join(site, 'dist'));
  if (mode === 'idle') writeFileSync(edited, original(tool, files[files.length >> 1]));
  return { wall, cpu, mb, code, pages, out: bytes / 1e6 };
}

function size(folder) {
  let pages = 0;
  let bytes = 0;
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      bytes += statSync(join(entry.parentPath, entry.name)).size;
      if (entry.name.endsWith('.html')) pages++;
    }
  }
  return { pages, bytes };
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
