import { didYouMean } from '#site/index.ts';
import { linksOf } from '../links.ts';
import { idOfFragment, isPagesOwn, pageIds } from '../page-ids.ts';
import type { CheckedPost, Fix, Range, Rule, Tell } from '../rule.ts';

/** A link to a place of the same page that is not there. The ids are those of the page as it is rendered. */
export const brokenAnchor: Rule = {
  id: 'broken-anchor',
  topic: 'reading',
  severity: 'error',
  foreign: 'warning',
  title: 'A link to a place that is not there',
  message: 'No heading of this page has the id "{id}".{suggestion}',
  why: 'Whoever follows the link stays where they are.',
  help: 'Take the id from the address of the heading, as its link shows it in the page.',
  examples: {
    breaks: [
      { lang: 'ko', text: '[경과](#경과)를 보라.\n\n## 장애 경과' },
      { lang: 'en', text: 'See [the timeline](#Timeline).\n\n## Timeline' },
      { lang: 'en', text: '[x]: #gone\n\nSee [x], <a href="#lost">this</a>.\n\n## Here' },
    ],
    keeps: [
      { lang: 'ko', text: '[무엇이 문제?](#무엇이-문제), [처음](#top).\n\n## 무엇이 **문제**?' },
      {
        lang: 'en',
        text: '[Second](#log-1), <a href="#mark">it</a>.\n\n## Log\n\n## Log\n\n<b id="mark">x</b>',
      },
      { lang: 'en', text: 'A note.[^1] [Frame](#tb1-f3), `[x](#gone)`.\n\n[^1]: Here.' },
    ],
  },
  check(post: CheckedPost, tell: Tell) {
    const links = linksOf(post.tree).filter(({ url }) => url.startsWith('#') && !/\{[{%]/.test(url));
    const wanted = links.filter(({ url }) => !isPagesOwn(idOfFragment(url.slice(1))));
    if (wanted.length === 0) return;
    const ids = pageIds(post);
    if (!ids) return;
    const known = [...ids];
    for (const { url, at } of wanted) {
      const id = idOfFragment(url.slice(1));
      if (ids.has(id) || ids.has(url.slice(1))) continue;
      const [same, ...others] = known.filter((one) => one.toLowerCase() === id.toLowerCase());
      const meant = same ?? didYouMean(id, known);
      const isSure = same !== undefined && others.length === 0;
      tell({
        at,
        values: { id, suggestion: meant === null ? '' : ` Did you mean "${meant}"?` },
        fix: isSure ? fixOf(post.text, at, url, same) : undefined,
      });
    }
  },
};

/** The address within its link, where it stands there as it is, once. */
function fixOf(text: string, { start, end }: Range, url: string, id: string): Fix | undefined {
  const source = text.slice(start, end);
  const at = source.lastIndexOf(url);
  return at < 0 || source.indexOf(url) !== at
    ? undefined
    : { start: start + at, end: start + at + url.length, text: `#${id}` };
}
