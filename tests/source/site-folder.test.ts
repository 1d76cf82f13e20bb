import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSiteFolder } from '#source/site-folder.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { saidOf, writeTree } from './folder.ts';

function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder();
  writeTree(folder, files);
  const { site, root, diagnostics } = readSiteFolder(folder, {});
  return { site, root: root.slice(folder.length), said: saidOf(diagnostics, folder), folder };
}

const url = 'url: https://blog.example.org\n';

test.each([
  ['site.yml', 'native'],
  ['site.yaml', 'native'],
  ['_config.yml', 'jekyll'],
  ['_config.yaml', 'jekyll'],
])('%s makes a %s site', (name, kind) => {
  expect(read({ [name]: `${url}title: 서버` })).toMatchObject({ site: { kind, title: '서버' }, said: [] });
});

test('site.yml goes before _config.yml', () => {
  expect(read({ 'site.yml': url, '_config.yml': url }).site?.kind).toBe('native');
});

test('a site without a title is called like its folder', () => {
  const { site, folder } = read({ 'site.yml': url });
  expect(site?.title).toBe(basename(folder));
});

test('an empty configuration is one of defaults', () => {
  expect(read({ 'site.yml': '' })).toMatchObject({ site: { kind: 'native', lang: 'en' }, said: [] });
});

test('a byte order mark and line ends of Windows are no matter', () => {
  expect(read({ 'site.yml': `\uFEFF${url}title: 서버\r\nlang: ko\r\n` })).toMatchObject({
    site: { title: '서버', lang: 'ko', url: 'https://blog.example.org' },
    said: [],
  });
});

describe('no configuration', () => {
  test('with posts is a site of defaults, and a warning', () => {
    expect(read({ 'posts/a.md': 'x' })).toMatchObject({
      site: { kind: 'native' },
      said: ['warning SF4011 '],
    });
    expect(read({ '_posts/a.md': 'x' })).toMatchObject({
      site: { kind: 'jekyll' },
      said: ['warning SF4011 '],
    });
  });

  test('without posts is no site', () => {
    expect(read({ 'readme.md': 'x' })).toMatchObject({ site: null, said: ['error SF4010 '] });
  });

  test('without a folder is an error', () => {
    const folder = join(temporaryFolder(), 'gone');
    const { site, diagnostics } = readSiteFolder(folder, {});
    expect(site).toBeNull();
    expect(saidOf(diagnostics, folder)).toEqual(['error SF4012 ']);
  });
});

describe('a configuration that cannot be read', () => {
  test('as UTF-8 is an error at its place', () => {
    const text = Buffer.concat([Buffer.from('url: x\ntitle: '), Buffer.from([0xbc, 0xad])]);
    expect(read({ 'site.yml': text })).toMatchObject({ site: null, said: ['error SF4005 site.yml:2:8'] });
  });

  test('as YAML is an error at its line', () => {
    expect(read({ 'site.yml': 'title: "x\n' })).toMatchObject({
      site: null,
      said: ['error SF3001 site.yml:1:8'],
    });
  });

  test('because it is a folder is an error', () => {
    expect(read({ 'site.yml/x': 'x' })).toMatchObject({ site: null, said: ['error SF4003 site.yml'] });
  });
});

describe('Jekyll’s source:', () => {
  test('names the folder of the posts', () => {
    expect(read({ '_config.yml': `${url}source: src`, 'src/a.md': 'x' }).root).toBe('/src');
  });

  test.each(['../', '/etc', 'gone', 'src/../..'])('%s is not followed', (source) => {
    expect(read({ '_config.yml': `${url}source: ${source}`, 'src/a.md': 'x' }).root).toBe('');
  });

  test('that is a link out of the folder is not followed', () => {
    const folder = temporaryFolder();
    writeTree(folder, { '_config.yml': `${url}source: src` });
    symlinkSync(temporaryFolder(), join(folder, 'src'));
    expect(readSiteFolder(folder, {}).root).toBe(folder);
  });
});
