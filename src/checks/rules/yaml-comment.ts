import type { CheckedPost, Fix, Rule, Tell } from '../rule.ts';
import { type YamlText, yamlTexts } from '../yaml-texts.ts';

/**
 * A `#` behind a blank in a text without quotes: the rest of the line is a comment. Comments that look like some (`# later`) are left alone.
 *
 * Source: YAML 1.2.2, 6.6 "Comments".
 */
export const yamlComment: Rule = {
  id: 'yaml-comment',
  topic: 'posts',
  severity: 'warning',
  title: 'A text that YAML cuts off at a #',
  message: 'The value of "{key}" ends before "{cut}": a # behind a blank begins a comment.',
  why: 'What stands behind it is silently left out.',
  help: 'Put the whole value in quotes. If it is meant as a comment, put a blank behind the #.',
  examples: {
    breaks: [
      { lang: 'ko', text: '---\ntitle: 이슈 #12의 경과\ndate: 2026-05-01\n---\n' },
      { lang: 'en', text: '---\ntitle: The story of #12\ndate: 2026-05-01\n---\n' },
      { lang: 'en', text: '---\ntitle: Channels\ndate: 2026-05-01\ntags:\n  - #outage\n---\n' },
    ],
    keeps: [
      { lang: 'ko', text: '---\ntitle: "이슈 #12의 경과"\ndate: 2026-05-01\n---\n\n이슈 #12\n' },
      {
        lang: 'en',
        text: '---\ntitle: C# and F# # to be renamed\ndate: 2026-05-01\ndraft: true #yet\n---\n',
      },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    for (const text of yamlTexts(post, /(?:^|[ \t])#\S/m)) {
      // `Fix` + ` #12`; nothing + `#outage`
      const cut = /^[ \t]*(#[^\s#].*?)\s*$/.exec(text.rest)?.[1];
      if (cut === undefined || (text.source !== '' && !/^[ \t]/.test(text.rest))) continue;
      tell({
        at: { start: text.at.end, end: text.at.end + text.rest.trimEnd().length },
        values: { key: text.key, cut: cut.slice(0, 40) },
        fix: fixOf(text),
      });
    }
  },
};

/** Quotes around the whole, where the number of an issue shows that it is no comment. */
function fixOf({ source, at, rest }: YamlText): Fix | undefined {
  const whole = `${source}${rest.trimEnd()}`.trimStart();
  const isNumber = /^[ \t]*#\d/.test(rest);
  if (!isNumber || /["\\\n]/.test(whole)) return undefined;
  const blanks = source === '' ? (/^[ \t]*/.exec(rest)?.[0].length ?? 0) : 0;
  return { start: at.start + blanks, end: at.end + rest.trimEnd().length, text: `"${whole}"` };
}
