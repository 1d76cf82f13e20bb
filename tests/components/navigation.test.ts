import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import { navigationLinks } from '../../src/components/navigation.ts';

const words = wordsFor('en', 'en');
const nothing = { hasTags: false, hasSubjects: false, hasIncidents: false, pages: [] };
const links = (...all: Parameters<typeof navigationLinks>) =>
  navigationLinks(...all).map(({ label, href, isCurrent }) => `${isCurrent ? '*' : ''}${label} ${href}`);

describe('the links of the header', () => {
  test('are the author’s where there are any', () => {
    const navigation = [
      { label: '글', url: '/글/' },
      { label: 'Code', url: 'https://code.example.org' },
    ];
    const contents = { ...nothing, hasTags: true };
    expect(links({ base: '/b', navigation }, contents, words, '/글/')).toEqual([
      '*글 /b/%EA%B8%80/',
      'Code https://code.example.org',
    ]);
  });

  test('else lead to what there is', () => {
    const site = { base: '', navigation: [] };
    expect(links(site, nothing, words, '/')).toEqual(['Archive /archive/']);
    const pages = [{ path: '/소개.html', title: '소개' }];
    const contents = { hasTags: true, hasSubjects: true, hasIncidents: true, pages };
    expect(links(site, contents, words, '/tags/')).toEqual([
      'Archive /archive/',
      'Incidents /incidents/',
      '*Tags /tags/',
      'Subjects /subjects/',
      '소개 /%EC%86%8C%EA%B0%9C.html',
    ]);
  });

  test('are not crowded by many pages', () => {
    const pages = Array.from({ length: 40 }, (_, index) => ({ path: `/p${index}/`, title: `P${index}` }));
    // One to the archive, six to pages.
    expect(links({ base: '', navigation: [] }, { ...nothing, pages }, words, '/')).toHaveLength(7);
  });
});
