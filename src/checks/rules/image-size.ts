import type { ImageFacts } from '../image-facts.ts';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';

/** The most an image may weigh: pages show variants of it, and feeds and the repository the file itself. */
const mostBytes = 2 * 1024 * 1024;
/** The longest side: four times the widest figure, for screens of the highest density. */
const mostPixels = 4000;

/** A picture that is larger than anything shows it. */
export const imageSize: Rule = {
  id: 'image-size',
  topic: 'reading',
  severity: 'warning',
  title: 'An image larger than anything shows it',
  message: 'The image "{source}" has {size}; {most} are enough.',
  why: 'Feeds, the repository and every build carry the file as it is.',
  help: 'Save it smaller: 2,400 pixels wide, as JPEG or WebP if it is a photo.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        text: '![전체 그래프](graph.png)',
        images: { 'graph.png': sized(3 * 1024 * 1024, 1200, 800) },
      },
      {
        lang: 'en',
        text: '![The whole graph](graph.png)',
        images: { 'graph.png': sized(90_000, 800, 12_000) },
      },
    ],
    keeps: [
      { lang: 'ko', text: '![전체 그래프](graph.png)', images: { 'graph.png': sized(90_000, 2400, 1600) } },
      { lang: 'en', text: '![The whole graph](graph.png), never measured' },
    ],
  },
  check({ tree, images }: CheckedPost, tell: Tell) {
    if (images.size === 0) return;
    for (const node of nodesOf(tree)) {
      if (node.type !== 'image') continue;
      const { url, position } = node;
      const size = images.get(url)?.size;
      if (!size) continue;
      const { bytes, width, height } = size;
      const at = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
      const source = url.slice(0, 80);
      if (bytes > mostBytes)
        tell({ at, values: { source, size: `${(bytes / 1024 / 1024).toFixed(1)} MB`, most: '2 MB' } });
      else if (Math.max(width, height) > mostPixels)
        tell({ at, values: { source, size: `${width} × ${height} pixels`, most: '4,000 either way' } });
    }
  },
};

function sized(bytes: number, width: number, height: number): ImageFacts {
  return { place: null, fields: [], size: { bytes, width, height } };
}
