import { hangul, particles } from '../hangul.ts';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Fix, Rule, Tell } from '../rule.ts';

/**
 * Two asterisks that Markdown did not take for bold: `**서버 **를`.
 *
 * CommonMark opens bold before a letter and closes it behind one (section 6.2, left- and right-flanking runs); a blank inside of the
 * asterisks leaves them in the text. Two in one text are a pair; one alone counts where it touches Hangul.
 */
export const brokenBold: Rule = {
  id: 'broken-bold',
  topic: 'reading',
  severity: 'warning',
  title: 'Asterisks that made nothing bold',
  message: '"{written}" is not read as bold: its asterisks stay in the text.',
  why: 'Readers see the asterisks instead of what they stand for.',
  help: 'Let the asterisks touch the words they embrace: **서버**를. Where asterisks are meant, put them in code or write \\*\\*.',
  examples: {
    breaks: [
      { lang: 'ko', text: '밤새 **서버 **를 고쳤다.' },
      { lang: 'ko', text: '** 서버**를 고쳤다.' },
      { lang: 'en', text: 'We restarted ** the server** at noon.' },
    ],
    keeps: [
      { lang: 'ko', text: '밤새 **서버**를 고쳤다. **"서버"**가 답했다.' },
      { lang: 'ko', text: '`**kwargs`와 /resources/** 아래는 그대로 둔다.' },
      { lang: 'en', text: 'All of src/**/*.ts and lib/**/*.ts; 2 \\*\\* 3; **bold**.' },
    ],
  },
  check({ tree, text }: CheckedPost, tell: Tell) {
    for (const node of nodesOf(tree)) {
      if (node.type !== 'text' || !node.value.includes('**')) continue;
      const start = node.position?.start.offset ?? 0;
      const raw = text.slice(start, node.position?.end.offset);
      const signs = signsIn(raw);
      for (let index = 0; index < signs.length; index += 1) {
        const [from = 0, to] = [signs[index], signs[index + 1]];
        if (to !== undefined && raw.slice(from + 2, to).trim() !== '') {
          const fix = mended(raw, from, to);
          tell({
            at: { start: start + from, end: start + to + 2 },
            values: { written: shown(raw.slice(from, to + 2)) },
            fix: fix && { ...fix, start: start + fix.start, end: start + fix.end },
          });
          index += 1;
        } else if (hangul.test(`${raw[from - 1] ?? ''}${raw[from + 2] ?? ''}`))
          tell({ at: { start: start + from, end: start + from + 2 }, values: { written: '**' } });
      }
    }
  },
};

/** Where `**` stands as a sign: not escaped, not in a row of asterisks, not in a path such as `src/**`. */
function signsIn(raw: string): number[] {
  return [...raw.matchAll(/(?<![\\*/])\*\*(?![*/])/g)].map(({ index }) => index);
}

/** Takes blanks out of a pair. A blank before a particle goes, any other stands outside then. */
function mended(raw: string, from: number, to: number): Fix | undefined {
  const inside = raw.slice(from + 2, to);
  const words = inside.trim();
  if (words === inside || words.includes('\n')) return undefined;
  const before = inside.startsWith(words) || /^\s?$/.test(raw[from - 1] ?? '') ? '' : ' ';
  const after = raw.slice(to + 2, to + 22);
  const isLoose = !inside.endsWith(words) && !/^(?:\s|$)/.test(after) && !particle.test(after);
  return { start: from, end: to + 2, text: `${before}**${words}**${isLoose ? ' ' : ''}` };
}

const particle = new RegExp(`^(?:${particles})(?![\\p{Script=Hangul}])|^[.,!?;:)\\]}…」』”’]`, 'u');

function shown(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
