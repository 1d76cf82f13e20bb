import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMarker } from '#cli/output/marker.ts';
import { openStaging, type Staging } from '#cli/output/swap.ts';
import { readFiles, temporaryFolder, writeFiles } from '../temporary-folder.ts';

function open(out: string): Staging {
  const { staging, problem } = openStaging(out);
  if (!staging) throw new Error(problem.message);
  return staging;
}

/** What the marker of a build holds. */
const marker = expect.stringContaining('"base": "/blog"');

describe('a build that succeeds', () => {
  test('replaces the output folder as a whole and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'dist');
    writeFiles(out, { 'index.html': 'old', 'gone/index.html': 'old' });
    const staging = open(out);
    writeFiles(staging.folder, { 'index.html': 'new' });
    expect(readFiles(out)).toEqual({ 'index.html': 'old', 'gone/index.html': 'old' });
    expect(await staging.commit({ base: '/blog' })).toBeNull();
    expect(readFiles(out)).toEqual({ 'index.html': 'new', '.sunfish-build': marker });
    expect(readMarker(out)).toEqual({ base: '/blog' });
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('makes an output folder that was not there, with the folders above it', async () => {
    const folder = temporaryFolder();
    const out = join(folder, '가/나/dist');
    const staging = open(out);
    writeFiles(staging.folder, { 'index.html': 'new' });
    await staging.commit({ base: '' });
    expect(Object.keys(readFiles(folder))).toEqual(['가/나/dist/.sunfish-build', '가/나/dist/index.html']);
  });

  test('works where the builder empties or makes the staging folder itself', async () => {
    const out = join(temporaryFolder(), 'dist');
    const staging = open(out);
    renameSync(staging.folder, `${staging.folder}-moved`);
    writeFiles(staging.folder, { 'index.html': 'new' });
    expect(await staging.commit({ base: '' })).toBeNull();
    expect(readFiles(out)['index.html']).toBe('new');
  });

  test('keeps the permissions of the output folder, and its checkout', async () => {
    const out = join(temporaryFolder(), 'dist');
    writeFiles(out, { '.git/HEAD': 'ref: refs/heads/gh-pages', 'index.html': 'old' });
    chmodSync(out, 0o750);
    const staging = open(out);
    writeFiles(staging.folder, { 'index.html': 'new' });
    await staging.commit({ base: '/blog' });
    expect(statSync(out).mode & 0o777).toBe(0o750);
    expect(readFiles(out)).toEqual({
      '.git/HEAD': 'ref: refs/heads/gh-pages',
      '.sunfish-build': marker,
      'index.html': 'new',
    });
  });
});

describe('a build that fails', () => {
  test('leaves the output folder byte for byte and nothing beside it', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'dist');
    writeFiles(out, { 'index.html': 'old' });
    const before = statSync(out, { bigint: true });
    const staging = open(out);
    writeFiles(staging.folder, { 'half/index.html': 'new' });
    staging.discard();
    expect(readFiles(out)).toEqual({ 'index.html': 'old' });
    expect(statSync(out, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('takes the folders away that it made above the output, and no others', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'kept'));
    open(join(folder, 'kept/a/b/dist')).discard();
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(readdirSync(join(folder, 'kept'))).toEqual([]);
  });

  test('at the last step puts the output folder back', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'dist');
    writeFiles(out, { 'index.html': 'old', '.git/HEAD': 'x' });
    const staging = open(out);
    // A folder of that name cannot be replaced by a rename while it holds something: the first rename fails.
    writeFiles(join(folder, '.dist.sunfish-previous'), { 'in/the/way': '' });
    expect(await staging.commit({ base: '' })).toMatchObject({ code: 'SF9003', severity: 'error' });
    expect(readFiles(out)).toEqual({ 'index.html': 'old', '.git/HEAD': 'x' });
    expect(existsSync(staging.folder)).toBe(false);
  });

  test('because the staged folder is gone puts the output folder back', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'dist');
    writeFiles(out, { 'index.html': 'old', '.git/HEAD': 'x' });
    const staging = open(out);
    renameSync(staging.folder, join(folder, 'elsewhere'));
    expect(await staging.commit({ base: '' })).toMatchObject({ code: 'SF9003' });
    expect(readFiles(out)).toEqual({ 'index.html': 'old', '.git/HEAD': 'x' });
  });
});

describe('what a killed run left behind', () => {
  test('a half-made build is thrown away', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'dist');
    writeFiles(folder, { 'dist/index.html': 'old', '.dist.sunfish-next/half.html': 'half' });
    const staging = open(out);
    expect(readFiles(staging.folder)).toEqual({});
    staging.discard();
    expect(readFiles(folder)).toEqual({ 'dist/index.html': 'old' });
  });

  test('an output folder that stands aside is put back, with its checkout', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'dist');
    writeFiles(folder, {
      '.dist.sunfish-previous/index.html': 'old',
      '.dist.sunfish-next/index.html': 'new',
      '.dist.sunfish-next/.git/HEAD': 'x',
    });
    open(out).discard();
    expect(readFiles(folder)).toEqual({ 'dist/index.html': 'old', 'dist/.git/HEAD': 'x' });
  });

  test('an old output folder that was already replaced is removed', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'dist/index.html': 'new', '.dist.sunfish-previous/index.html': 'old' });
    open(join(folder, 'dist')).discard();
    expect(readFiles(folder)).toEqual({ 'dist/index.html': 'new' });
  });
});

test('two builds of one folder do not mix: the second is refused, and names the first', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'dist');
  const first = open(out);
  writeFiles(first.folder, { 'index.html': 'first' });
  const { problem } = openStaging(out);
  expect(problem).toMatchObject({ code: 'SF9001', severity: 'error' });
  expect(problem?.message).toContain(`Process ${process.pid} on `);
  expect(readFiles(first.folder)).toEqual({ 'index.html': 'first' });
  expect(await first.commit({ base: '' })).toBeNull();
  open(out).discard();
});

test('a place where nothing can be written is a problem, not a crash', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { file: '' });
  expect(openStaging(join(folder, 'file/dist')).problem).toMatchObject({ code: 'SF9002', severity: 'error' });
});
