import type { Image, Nodes, Parents, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';

/** A picture whose description is its caption over again: a screen reader says it twice, and nobody learns what is in the picture. */
export const captionAlt: Rule = {
  id: 'caption-alt',
  topic: 'reading',
  severity: 'warning',
  title: 'A description that repeats the caption',
  message: 'Description and caption of this image are both "{alt}".',
  why: 'Screen readers say it twice, and what the picture shows is said nowhere.',
  help: 'Let the description say what is to be seen, and the caption what it means.',
  examples: {
    breaks: [
      { lang: 'ko', text: '![연결 그래프](graph.png)<small>연결 그래프</small>' },
      { lang: 'en', text: '![The graph](graph.png "The graph")' },
      { lang: 'en', text: '![The graph](graph.png)\n*The graph.*' },
    ],
    keeps: [
      { lang: 'ko', text: '![11시 30분에 연결이 100개가 된다](graph.png)<small>연결 그래프</small>' },
      { lang: 'en', text: '![Connections rise to 100](graph.png "The graph")' },
      { lang: 'en', text: '![](graph.png)<small></small>' },
    ],
  },
  check({ tree }: CheckedPost, tell: Tell) {
    for (const parent of nodesOf(tree)) {
      if (!('children' in parent)) continue;
      for (const [index, node] of parent.children.entries()) {
        if (node.type !== 'image') continue;
        const alt = plain(node.alt ?? '');
        if (alt === '' || alt !== plain(captionOf(node, index, parent))) continue;
        tell({
          at: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 },
          values: { alt: (node.alt ?? '').slice(0, 60) },
        });
      }
    }
  },
};

/** The caption that stands behind an image in its paragraph (`<small>…</small>`, a line of emphasis), or its title. */
function captionOf({ title }: Image, index: number, { children }: Parents): string {
  const rest = children.slice(index + 1, index + 8);
  const at = rest.findIndex((node) => !isBetween(node));
  const next = rest[at];
  if (next?.type === 'html' && /^<small\b/i.test(next.value)) return wordsUpToClose(rest.slice(at + 1));
  if (next?.type === 'emphasis' && rest.slice(0, at).some(breaksLine)) return textOf(next);
  return title ?? '';
}

function isBetween(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function breaksLine(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.includes('\n'));
}

function wordsUpToClose(nodes: readonly Nodes[]): string {
  const end = nodes.findIndex((node) => node.type === 'html' && /^<\/small/i.test(node.value));
  return nodes
    .slice(0, Math.max(0, end))
    .map((node) => textOf(node as PhrasingContent))
    .join('');
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\s.。!…]+/g, ' ')
    .trim()
    .toLowerCase();
}
