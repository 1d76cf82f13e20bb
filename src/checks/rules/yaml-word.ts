import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { yamlTexts } from '../yaml-texts.ts';

/**
 * `no` and its like without quotes where a text is meant. YAML 1.1, which Jekyll, Hugo and many editors read, takes them for true or false.
 *
 * Source: YAML 1.1, type "bool" (yaml.org/type/bool.html).
 */
export const yamlWord: Rule = {
  id: 'yaml-word',
  topic: 'posts',
  severity: 'warning',
  title: 'A word that YAML takes for true or false',
  message: '"{word}" as "{key}" is true or false to other readers of YAML.',
  why: 'Another tool, or a next one, would show something else than you wrote: the language "no" becomes "false".',
  help: 'Put it in quotes: "{word}".',
  examples: {
    breaks: [
      { lang: 'ko', text: '---\ntitle: no\ndate: 2026-05-01\n---\n' },
      { lang: 'en', text: '---\ntitle: A title\ndate: 2026-05-01\ntags: [disk, on]\n---\n' },
    ],
    keeps: [
      { lang: 'ko', text: '---\ntitle: "no"\ndate: 2026-05-01\ndraft: yes\n---\n\n디스크: no\n' },
      { lang: 'en', text: '---\ntitle: No more\ndate: 2026-05-01\ntoc: off\n---\n' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    for (const { key, source, at } of yamlTexts(
      post,
      /[:,[-]\s*(?:y|n|yes|no|on|off|true|false)\s*(?:[\n,\]#]|$)/i,
    ))
      if (/^(?:y|n|yes|no|on|off|true|false)$/i.test(source))
        tell({ at, values: { word: source, key }, fix: { ...at, text: `"${source}"` } });
  },
};
