import { describe, expect, test } from 'vitest';
import { rules, type SiteExample, type SiteRule, siteRules, topics } from '#checks/index.ts';
import { siteOf } from '../post/blog.ts';
import { siteFindings } from './checked-site.ts';

const named = (examples: readonly SiteExample[]) =>
  examples.map((example): [string, SiteExample] => [
    `${example.lang}: ${Object.values(example.files)[0]?.replaceAll('\n', ' ')}`,
    example,
  ]);

describe.each(siteRules.map((rule): [string, SiteRule] => [rule.id, rule]))('%s', (_, rule) => {
  test.each(named(rule.examples.breaks))('finds %s', (_, example) => {
    expect(siteFindings(example, [rule]).map(({ code }) => code)).toContain(rule.id);
  });

  test.each(named(rule.examples.keeps))('has nothing to say of %s', (_, example) => {
    expect(siteFindings(example, [rule])).toEqual([]);
  });

  test('has examples in Korean and English, a name and a topic of its own', () => {
    const languages = (examples: readonly SiteExample[]) => new Set(examples.map(({ lang }) => lang));
    expect(languages(rule.examples.breaks)).toEqual(new Set(['ko', 'en']));
    expect(languages(rule.examples.keeps)).toEqual(new Set(['ko', 'en']));
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(topics).toContain(rule.topic);
    expect([...rules, ...siteRules].filter(({ id }) => id === rule.id)).toHaveLength(1);
  });
});

describe('broken links', () => {
  const said = (link: string, files: Record<string, string> = {}, ...lines: string[]) =>
    siteFindings(
      { lang: 'en', files: { 'posts/a.md': `[x](${link})`, ...files }, paths: ['/assets/log.txt'] },
      siteRules,
      siteOf('native', ...lines),
    ).map(({ line, column, message }) => `${line}:${column} ${message}`);

  test('are told at the link, with what was meant', () => {
    expect(said('/posts/disc-full/', { 'posts/disk-full.md': 'x' })).toEqual([
      '6:1 Nothing is at "/posts/disc-full/": no post, page or file has this address. Did you mean "/posts/disk-full"?',
    ]);
  });

  test('are looked for with the base of the site and without', () => {
    const base = 'base: /blog';
    expect(said('/blog/posts/b/', { 'posts/b.md': 'x' }, base)).toEqual([]);
    expect(said('/posts/b/', { 'posts/b.md': 'x' }, base)).toEqual([]);
    expect(said('https://blog.example.org/blog/posts/b/', { 'posts/b.md': 'x' }, base)).toEqual([]);
    expect(said('https://blog.example.org/blog/posts/c/', { 'posts/b.md': 'x' }, base)).toHaveLength(1);
  });

  test('are none where an internal text leads to what an internal build has, and are where a public one does', () => {
    const keys = '---\ntitle: A\ndate: 2026-05-01';
    const secret = {
      'posts/b.md': `${keys}\nvisibility: internal\n---\n\n[a](/assets/in.txt) [b](/posts/c/)\n`,
    };
    const other = { 'posts/c.md': `${keys}\nvisibility: internal\n---\n` };
    const found = (body: string) =>
      siteFindings(
        { lang: 'en', files: { 'posts/a.md': body, ...secret, ...other } },
        siteRules,
        siteOf('native'),
        ['/assets/in.txt'],
      ).map(({ file, line }) => `${file}:${line}`);
    const links = '[a](/assets/in.txt) [b](/posts/b/)';
    expect(found(`:::internal\n${links} [c](b.md)\n:::`)).toEqual([]);
    expect(found(`${links} [c](b.md)`)).toEqual(['/blog/posts/a.md:6', '/blog/posts/a.md:6']);
    expect(found(':::internal\n[a](/assets/gone.txt)\n:::')).toEqual(['/blog/posts/a.md:7']);
    // Of an internal build nobody knows here which headings its pages have.
    expect(found(':::internal\n[a](b.md#part)\n:::')).toEqual([]);
  });

  test('include addresses whose capitals alone are wrong', () => {
    expect(said('/Posts/B/', { 'posts/b.md': 'x' })[0]).toContain('spelt "/posts/b"');
  });

  test('include links beside the page, as a browser reads them', () => {
    expect(said('../b/', { 'posts/b.md': 'x' })).toEqual([]);
    expect(said('b/', { 'posts/b.md': 'x' })).toHaveLength(1);
    expect(said('../../assets/log.txt')).toEqual([]);
    // What is right beside the file of the post is not beside its page.
    expect(said('../assets/log.txt')[0]).toContain('Did you mean "/assets/log.txt"?');
  });

  test('are silenced where the post says why', () => {
    const [finding] = siteFindings({
      lang: 'en',
      files: {
        'posts/a.md': '<!-- sunfish-disable-next-line broken-link -- made on deploy -->\n[x](/made/)',
      },
    });
    expect(finding?.silenced).toBe('made on deploy');
  });

  test('are nothing to say of where the address cannot be read or is another’s', () => {
    expect(
      ['mailto:a@example.com', '//cdn.example.com/x', '%zz', '?page=2', '#here'].flatMap((one) => said(one)),
    ).toEqual([]);
  });
});

test('tags are told once a spelling, at the first post that has it', () => {
  const tagged = (tag: string) => `---\ntitle: ${tag} x\ndate: 2026-05-01\ntags: [${tag}]\n---\n`;
  const files = Object.fromEntries(
    ['docker', 'Docker', 'Docker', 'docker', 'docker'].map((tag, index) => [
      `posts/${index}.md`,
      tagged(tag),
    ]),
  );
  const found = siteFindings({ lang: 'en', files }).filter(({ code }) => code === 'tag-spelling');
  expect(found.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    '/blog/posts/1.md:4 The tag "Docker" (2 posts) is spelt "docker" elsewhere (3 posts).',
  ]);
});
