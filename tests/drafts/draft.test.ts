import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPost, rules } from '#checks/index.ts';
import { type DraftRequest, draftLanguages, draftPost, templateNames, templates } from '#drafts/index.ts';
import { readFrontMatter } from '#post/index.ts';
import { read, siteOf } from '../post/blog.ts';

const now = Temporal.Instant.from('2026-11-30T03:00:00Z');
const site = siteOf();

const request: DraftRequest = {
  title: '서버가 죽은 날',
  lang: 'ko',
  siteLang: 'ko',
  siteKind: 'native',
  timeZone: 'Asia/Seoul',
  now,
  incident: {
    template: 'google',
    id: 'INC-2026-007',
    severity: 'SEV-2',
    status: 'resolved',
    startedAt: Temporal.Instant.from('2026-11-30T02:30:00Z'),
    resolvedAt: Temporal.Instant.from('2026-11-30T02:50:00Z'),
    services: ['intranet-api'],
    servicesAreGuessed: true,
    factor: { factor: "ModuleNotFoundError: No module named 'six'", kind: 'dependency' },
  },
  traceback: {
    text: 'Traceback (most recent call last):\n  File "/srv/menu/wsgi.py", line 3, in <module>\n    import six\nModuleNotFoundError: No module named \'six\'',
    name: 'crash.log',
    line: 3,
  },
  commits: {
    range: 'v1.2..v1.3',
    candidates: [{ at: Temporal.Instant.from('2026-11-30T02:20:00Z'), text: '`aaa1111` Raise the limit' }],
  },
};
const { incident } = request;
if (!incident) throw new Error('the request is one of an incident');

/** What reading and rules say of a draft: `error SF1001`, `hint code-label`. */
async function saidOf(text: string): Promise<string[]> {
  const input = {
    id: 'posts/2026-11-30-x.md',
    kind: 'post',
    file: '/blog/x.md',
    draft: false,
    text,
  } as const;
  const findings = await checkPost({ ...input, diagnostics: [] }, { site, rules, now });
  return [...read(text).said, ...findings.map(({ severity, code }) => `${severity} ${code}`)];
}

const bare = {
  ...incident,
  startedAt: null,
  resolvedAt: null,
  services: [],
  factor: null,
  status: 'investigating',
} as const;

describe.each(templateNames)('the template %s', (template) => {
  test.each(draftLanguages)('in %s gives a draft that nothing is found in', async (lang) => {
    expect(await saidOf(draftPost({ ...request, lang, incident: { ...incident, template } }))).toEqual([]);
    const nothing = { traceback: null, commits: null };
    expect(
      await saidOf(draftPost({ ...request, ...nothing, lang, incident: { ...bare, template } })),
    ).toEqual([]);
  });

  test('has as many parts in both languages, one timeline, and one place for a traceback', () => {
    const { ko, en } = templates[template].sections;
    expect(ko.map(({ depth, holds }) => [depth, holds])).toEqual(
      en.map(({ depth, holds }) => [depth, holds]),
    );
    for (const held of ['timeline', 'traceback'])
      expect(en.filter(({ holds }) => holds === held)).toHaveLength(1);
  });

  test('says nothing to readers but its headings', () => {
    const text = draftPost({ ...request, traceback: null, commits: null, incident: { ...bare, template } });
    const { body } = readFrontMatter(text, '/blog/x.md');
    const shown = body
      .replace(/<!--[\s\S]*?-->/g, '')
      .split('\n')
      .filter((line) => line !== '');
    expect(shown).toEqual(
      templates[template].sections.ko.map(({ heading, depth = 2 }) => `${'#'.repeat(depth)} ${heading}`),
    );
  });
});

describe('the front matter', () => {
  test('says what is known', () => {
    const { facts } = read(draftPost(request));
    expect(facts?.title).toBe('서버가 죽은 날');
    expect(facts?.post).toMatchObject({
      draft: true,
      incident: {
        id: 'INC-2026-007',
        severity: 'SEV-2',
        status: 'resolved',
        reviewStatus: 'draft',
        services: ['intranet-api'],
        contributingFactors: [{ kind: 'dependency' }],
        // 02:30 UTC
        instants: { startedAt: { at: '2026-11-30T11:30:00+09:00[Asia/Seoul]' }, detectedAt: null },
      },
    });
  });

  test.each(draftLanguages)(
    'in %s offers every other key: taken in as they stand, they are sound',
    (lang) => {
      const text = draftPost({ ...request, lang, incident: { ...bare, status: 'resolved' } });
      // `  # impact: minor` is a key; `  # SEV-1, the worst` is a question.
      const taken = text.replace(/^( {2})# ((?: {2}- )|[A-Za-z]+:(?: |$))/gm, '$1$2');
      const { facts, said } = read(taken);
      expect(said).toEqual([]);
      const { incident: all } = facts?.post ?? {};
      expect(Object.values(all?.instants ?? {})).not.toContain(null);
      expect(all).toMatchObject({
        impact: 'minor',
        detectedBy: 'alert',
        services: ['api'],
        usersAffected: { count: 40, estimate: true },
        roles: [{ role: 'incidentCommander' }, { role: 'scribe' }],
        actionItems: [{ id: 'AI-1', type: 'prevent', due: '2026-12-14' }],
        sources: [{ kind: 'graph' }],
      });
    },
  );

  test('keeps any title as it is', () => {
    const traps = fc.constantFrom(
      'no',
      '12:30',
      '2026-11-30',
      '# x',
      '- a',
      'a: b',
      '"x',
      '[x]',
      '{{ x }}',
      '~',
      '0x1f',
      "it's",
      '&a',
      '1e3',
    );
    const oneLine = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    fc.assert(
      fc.property(
        fc.oneof(
          traps,
          oneLine.filter((text) => text !== ''),
        ),
        (title) => {
          const { values } = readFrontMatter(draftPost({ ...request, title }), '/blog/x.md');
          expect(values?.['title']).toBe(title);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('names the language where it is not that of the site', () => {
    expect(draftPost({ ...request, siteLang: 'ko-KR' })).not.toContain('\nlang:');
    expect(draftPost({ ...request, siteLang: 'en' })).toContain('\nlang: ko\n');
    expect(draftPost({ ...request, lang: 'en', siteLang: 'ja' })).toContain('\nlang: en\n');
  });
});

describe('what is pasted', () => {
  test('stands in a fence that it does not close, with a caption', () => {
    const text = draftPost({
      ...request,
      traceback: { text: 'Error: ````\n    at a (b.js:1:2)', name: 'a<b>.log', line: 7 },
    });
    expect(text).toContain(
      '`````traceback\nError: ````\n    at a (b.js:1:2)\n`````\n<small><code>a&lt;b&gt;.log</code> 7번째 줄부터</small>\n',
    );
  });

  test('from a pipe has a caption as well', () => {
    const text = draftPost({ ...request, lang: 'en', traceback: { text: 'x', name: null, line: 1 } });
    expect(text).toContain('```traceback\nx\n```\n<small>What the log said</small>\n');
  });

  test('cannot end the comment it is named in', () => {
    const text = draftPost({
      ...request,
      commits: { range: 'a-->b--c', candidates: request.commits?.candidates ?? [] },
    });
    expect(text).not.toContain('a-->');
    expect(text.match(/<!--/g)?.length).toBe(text.match(/-->/g)?.length);
  });

  test('of a deploy stands in the timeline among the instants that are known', () => {
    // 02:20, 02:30 and 02:50 UTC
    expect(draftPost({ ...request, lang: 'en' })).toContain(
      '- 2026-11-30 11:20 `aaa1111` Raise the limit\n- 2026-11-30 11:30 Users are affected\n- 2026-11-30 11:50 All is over\n',
    );
  });
});

test('a post that tells of no incident asks for its first paragraph and the rest', async () => {
  const text = draftPost({ ...request, incident: null, traceback: null, commits: null });
  expect(text).toMatch(
    /^---\ntitle: 서버가 죽은 날\ntags: \[\]\ndraft: true\n---\n\n<!-- 첫 문단.*-->\n\n<!-- more -->\n\n<!--.*-->\n$/,
  );
  expect(await saidOf(text)).toEqual([]);
});

test("a Jekyll source's draft has a layout, and no key that Jekyll does not know", () => {
  const text = draftPost({ ...request, siteKind: 'jekyll', incident: null, traceback: null, commits: null });
  expect(text).toMatch(/^---\nlayout: post\ntitle: 서버가 죽은 날\ntags: \[\]\n---\n/);
});
