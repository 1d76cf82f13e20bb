import type { Root } from 'mdast';
import { type Prose, proseOf } from '../prose.ts';
import type { CheckedPost, Range, Tell } from '../rule.ts';
import { english } from './english.ts';
import { korean } from './korean.ts';
import { quotationsIn } from './quotations.ts';
import type { Wording } from './wording.ts';

/**
 * Tells the words of one sort in a post's prose. Both languages are looked for, whatever the post's: Korean posts say "human error" as
 * well. What others said (in quotation marks, in a quote, as reported speech) and code stay as they are.
 */
export function findWording({ tree, post }: CheckedPost, sort: Wording['sort'], tell: Tell): void {
  for (const { text, rangeOf } of worthALook(tree)) {
    for (const { pattern, wordings } of tables[sort]) {
      const matches = [...text.matchAll(pattern)];
      if (matches.length === 0) continue;
      const isQuoted = withinOneOf(quotationsIn(text));
      for (const { 0: words, index, groups } of matches) {
        const end = index + words.length;
        if (isQuoted(index, end) || isReported(text, end)) continue;
        const found = wordings.find((_, number) => groups?.[`w${number}`] !== undefined);
        if (!found || (found.inIncidents && !post.incident)) continue;
        if (found.unless?.test(text.slice(Math.max(0, index - 80), end + 80))) continue;
        tell({ at: rangeOf(index, end), values: { words, instead: found.instead } });
      }
    }
  }
}

/** The prose that may hold words of any sort. Most holds none, and is gone through once for both. */
function worthALook(tree: Root): readonly Prose[] {
  const found = known.get(tree) ?? proseOf(tree).filter(({ text, quoted }) => !quoted && hint.test(text));
  known.set(tree, found);
  return found;
}

const known = new WeakMap<Root, readonly Prose[]>();

/** What all words hold: their patterns without bounds, and without the syllables that may stand in front. */
const hint = new RegExp(
  [...english, ...korean].map(({ words }) => words.replace(/^\[가-힣\]\{0,6\}/, '')).join('|'),
  'iu',
);

/** Whether a stretch lies within one of some others. Both are asked for in order, so each is looked at once. */
function withinOneOf(ranges: readonly Range[]): (start: number, end: number) => boolean {
  let at = 0;
  return (start, end) => {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= start) at += 1;
    const range = ranges[at];
    return range !== undefined && range.start <= start && end <= range.end;
  };
}

/** `내 잘못이라고 했다`, `실수라는 말은`: somebody else's words, or talk about the word. */
function isReported(text: string, end: number): boolean {
  return /^[가-힣]{0,3}(?:라고|다고|라는|다는|라며|다며)/.test(text.slice(end, end + 8));
}

/** The wordings of one sort and language as one pattern, so that a text is read once. */
interface Table {
  pattern: RegExp;
  wordings: readonly Wording[];
}

const tables: Readonly<Record<Wording['sort'], readonly Table[]>> = {
  blame: [tableOf(english, 'blame', latin), tableOf(korean, 'blame', hangul)],
  hindsight: [tableOf(english, 'hindsight', latin), tableOf(korean, 'hindsight', hangul)],
};

function tableOf(all: readonly Wording[], sort: Wording['sort'], bounded: (words: string) => string): Table {
  const wordings = all.filter((wording) => wording.sort === sort);
  const alternatives = wordings.map(({ words }, index) => `(?<w${index}>${words})`);
  return { pattern: new RegExp(bounded(alternatives.join('|')), 'giu'), wordings };
}

/** English words, which letters, digits and dashes make longer: `human-error-prone` is another word. */
function latin(words: string): string {
  return `(?<![\\p{L}\\d_-])(?:${words})(?![a-z\\d_-])`;
}

/** Korean words: nothing of Hangul before them, behind them whatever their endings are. */
function hangul(words: string): string {
  return `(?<![\\p{Script=Hangul}])(?:${words})`;
}
