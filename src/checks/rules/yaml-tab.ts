import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { yamlOf } from '../yaml-source.ts';

/** A line of front matter that is indented with a tab. Source: YAML 1.2.2, 6.1 "Indentation Spaces": tabs are none. */
export const yamlTab: Rule = {
  id: 'yaml-tab',
  topic: 'posts',
  severity: 'warning',
  title: 'A tab in the indentation of front matter',
  message: 'This line of the front matter is indented with a tab.',
  why: 'YAML has no tabs for indentation: Sunfish reads this one, and other tools refuse the whole file.',
  help: 'Indent with blanks.',
  examples: {
    breaks: [
      { lang: 'ko', text: '---\ntitle: 제목\ndate: 2026-05-01\ntags: [\n\t디스크,\n\t서버 ]\n---\n' },
      { lang: 'en', text: '---\ntitle: A title\ndate: 2026-05-01\ntags: [\n\tdisk ]\n---\n' },
    ],
    keeps: [
      { lang: 'ko', text: '---\ntitle: 제목\ndate: 2026-05-01\ntags: [\n  디스크 ]\n---\n\n\t코드\n' },
      { lang: 'en', text: '---\ntitle: A\ttitle\ndate: 2026-05-01\ntags:\n  - disk\n---\n' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const yaml = yamlOf(post);
    for (const { 0: tabs, index } of yaml?.source.matchAll(/^\t+/gm) ?? []) {
      const at = { start: (yaml?.start ?? 0) + index, end: (yaml?.start ?? 0) + index + tabs.length };
      tell({ at, fix: { ...at, text: ' '.repeat(tabs.length) } });
    }
  },
};
