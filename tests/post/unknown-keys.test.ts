import { expect, test } from 'vitest';
import { readFrontMatter, reportUnknownKeys } from '#post/index.ts';
import { read, siteOf } from './blog.ts';

const key = (name: string, line: number) => ({ key: name, line, column: 1 });
const report = (...files: { file: string; unknownKeys: ReturnType<typeof key>[] }[]) =>
  reportUnknownKeys(files).map(({ severity, code, file, line, message, help }) => ({
    place: `${severity} ${code} ${file}:${line}`,
    message,
    help,
  }));

test('each key is told once, at its first place, with the number of files', () => {
  expect(
    report(
      { file: 'a.md', unknownKeys: [key('mood', 3)] },
      { file: 'b.md', unknownKeys: [key('mood', 7), key('tittle', 2)] },
    ),
  ).toEqual([
    {
      place: 'warning SF1009 a.md:3',
      message: 'Nothing reads the key "mood" (in 2 files).',
      help: 'If it is your own, nothing is wrong: the text can show it as "page.mood". Otherwise remove it.',
    },
    {
      place: 'warning SF1009 b.md:2',
      message: 'Nothing reads the key "tittle" (in one file).',
      help: 'Did you mean "title"?',
    },
  ]);
  expect(report({ file: 'a.md', unknownKeys: [] })).toEqual([]);
});

test.each([
  ['desciption', 'description'],
  ['Tags', 'tags'],
  ['catagories', 'categories'],
  ['redirect-from', 'redirect_from'],
  ['permlink', 'permalink'],
])('%s is taken for %s', (written, meant) => {
  expect(report({ file: 'a.md', unknownKeys: [key(written, 2)] })[0]?.help).toBe(`Did you mean "${meant}"?`);
});

test.each(['company', 'tldr', 'id', 'severity', 'start_time'])('%s is a key of its own', (written) => {
  expect(report({ file: 'a.md', unknownKeys: [key(written, 2)] })[0]?.help).toContain(`"page.${written}"`);
});

test.each([
  ['visibilty', 'visibility'],
  ['internal', 'visibility'],
  ['Private', 'visibility'],
  ['unlisted', 'visibility'],
  ['embargo', 'embargoUntil'],
])('%s, which was to keep a post from the public, is an error', (written, meant) => {
  const [found] = report({ file: 'a.md', unknownKeys: [key(written, 2)] });
  expect(found).toMatchObject({ place: 'error SF1009 a.md:2', help: `Did you mean "${meant}"?` });
});

test('keys of Jekyll’s themes are known in a Jekyll source alone', () => {
  const text = '---\ntitle: x\nlayout: post\nmood: good\n---\n';
  const unknown = (kind: 'native' | 'jekyll') =>
    read(text, { site: siteOf(kind) }).facts?.unknownKeys.map(({ key }) => key);
  expect(unknown('native')).toEqual(['layout', 'mood']);
  expect(unknown('jekyll')).toEqual(['mood']);
});

test('an unknown key is found where it stands, after lines of any kind', () => {
  const front = readFrontMatter(
    '\uFEFF---\r\ntitle: |\r\n  a\r\n  b\r\n"mood": good\r\n---\r\n',
    '/blog/a.md',
  );
  expect(front.placeOf(['mood']).line).toBe(5);
});
