import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { yamlTexts } from '../yaml-texts.ts';

/**
 * A date without quotes where a text is meant. YAML 1.1 has a type for dates: Jekyll shows such a title as "2018-03-10 00:00:00 +0900".
 *
 * Source: YAML 1.1, type "timestamp" (yaml.org/type/timestamp.html).
 */
export const yamlDate: Rule = {
  id: 'yaml-date',
  topic: 'posts',
  severity: 'warning',
  title: 'A text that YAML takes for a date',
  message: '"{source}" as "{key}" is a date to other readers of YAML.',
  why: 'Another tool, or a next one, would show it with a time of day, or a day off in another zone.',
  help: 'Put it in quotes: "{source}".',
  examples: {
    breaks: [
      { lang: 'ko', text: '---\ntitle: 2026-05-01\ndate: 2026-05-01\n---\n' },
      { lang: 'en', text: '---\ntitle: A title\ndate: 2026-05-01\ntags: [disk, 2026-05-01]\n---\n' },
    ],
    keeps: [
      { lang: 'ko', text: '---\ntitle: "2026-05-01"\ndate: 2026-05-01\n---\n' },
      {
        lang: 'en',
        text: '---\ntitle: 2026-05-01 in short\ndate: 2026-05-01\nupdated: 2026-05-02 10:00\n---\n',
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    for (const { key, source, at } of yamlTexts(post, looksLikeOne))
      if (
        /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?)?)?$/.test(
          source,
        )
      )
        tell({ at, values: { source, key }, fix: { ...at, text: `"${source}"` } });
  },
};

// a line with a date that is not one of a key for dates
const looksLikeOne =
  /^(?![ \t]*(?:date|updated|last_modified_at|embargoUntil|due|\w+At)[ \t]*:)[^\n]*\d{4}-\d{1,2}-\d{1,2}/m;
