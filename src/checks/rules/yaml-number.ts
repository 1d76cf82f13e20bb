import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { type YamlText, yamlTexts } from '../yaml-texts.ts';

/**
 * Digits without quotes where a text is meant, and that YAML reads as another number: `1.10` is 1.1, `007` is 7; to readers of YAML 1.1
 * `12:30` is 750.
 *
 * Source: YAML 1.2.2, 10.3.2 "Tag Resolution" of the core schema; YAML 1.1, types "int" and "float" (base 60, underscores).
 */
export const yamlNumber: Rule = {
  id: 'yaml-number',
  topic: 'posts',
  severity: 'warning',
  title: 'Digits that YAML takes for another number',
  message: '"{source}" as "{key}" is the number {number}{reader}.',
  why: 'What is shown is not what you wrote.',
  help: 'Put it in quotes: "{source}".',
  examples: {
    breaks: [
      { lang: 'ko', text: '---\ntitle: 12:30\ndate: 2026-05-01\n---\n' },
      { lang: 'en', text: '---\ntitle: Release\ndate: 2026-05-01\ntags:\n  - 1.10\n  - 007\n---\n' },
    ],
    keeps: [
      { lang: 'ko', text: '---\ntitle: 12:30의 장애\ndate: 2026-05-01 12:30\ntags: [404, "1.10"]\n---\n' },
      { lang: 'en', text: '---\ntitle: "12:30"\ndate: 2026-05-01\ntags: [1.5, v1.10]\n---\n' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    for (const text of yamlTexts(post, looksLikeOne)) {
      const number = numberOf(text);
      if (number === null) continue;
      const reader = typeof text.value === 'number' ? '' : ' to other readers of YAML';
      const { key, source, at } = text;
      tell({ at, values: { source, key, number, reader }, fix: { ...at, text: `"${source}"` } });
    }
  },
};

// a whole value such as `007`, `1.10`, `12:30`, `1_000`, `1e3`, `+1`, `.5`, or of more digits than a number holds
const looksLikeOne =
  /(?::[ \t]+|[,[][ \t]*|^[ \t]*-[ \t]+)[-+]?(?:0\w|\d+[.:_e]|\.\d|\d{16}|(?<=\+)\d)[^\s,\]]*[ \t]*(?:$|[,\]#])/m;

/** The number that comes of it, if that is not what is written. */
function numberOf({ source, value }: YamlText): number | null {
  if (typeof value === 'number') return String(value) === source ? null : value;
  // `12:30`, `1:20:30`
  if (/^[1-9]\d*(?::[0-5]?\d)+$/.test(source))
    return source.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  // `1_000`
  if (/^[1-9]\d*(?:_\d+)+$/.test(source)) return Number(source.replaceAll('_', ''));
  return null;
}
