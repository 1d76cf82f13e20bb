import type { Image, ImageReference } from 'mdast';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Rule, Tell } from '../rule.ts';

/**
 * An image without words for those who do not see it, or with the name of its file in their place.
 *
 * Raw HTML may say `alt=""` of a picture that only decorates; there the attribute has to be missing.
 * Source: Web Content Accessibility Guidelines 2.2, success criterion 1.1.1; HTML, 4.8.4.4 "Requirements for providing text".
 */
export const imageAlt: Rule = {
  id: 'image-alt',
  topic: 'reading',
  severity: 'warning',
  title: 'An image without a description',
  message: 'This image has {problem}.',
  why: 'Who does not see it, or waits for it to load, learns nothing of what it shows.',
  help: 'Say in the brackets what the picture tells: ![Connections rise to 100 at 11:30 and stay there](graph.png).',
  examples: {
    breaks: [
      { lang: 'ko', text: '![](graph.png)' },
      { lang: 'ko', text: '![스크린샷 2026-05-01 오전 11.30.00](graph.png)' },
      { lang: 'en', text: '![IMG_1234.png](graph.png)' },
      { lang: 'en', text: '<img src="graph.png">' },
    ],
    keeps: [
      { lang: 'ko', text: '![11시 30분에 연결이 100개로 늘어난 그래프](graph.png)' },
      { lang: 'en', text: '![Connections rise to 100 at 11:30](graph.png)' },
      { lang: 'en', text: '<img src="line.png" alt=""> `![](x.png)`' },
    ],
  },
  check({ tree }: CheckedPost, tell: Tell) {
    for (const node of nodesOf(tree)) {
      const start = node.position?.start.offset ?? 0;
      if (node.type === 'image' || node.type === 'imageReference') {
        const problem = problemOf(node);
        if (problem) tell({ at: { start, end: node.position?.end.offset ?? start }, values: { problem } });
      } else if (node.type === 'html') {
        for (const { 0: tag, index } of node.value.matchAll(/<img\b[^<>]*>/gi))
          if (!/\salt\s*=/i.test(tag))
            tell({
              at: { start: start + index, end: start + index + tag.length },
              values: { problem: 'no "alt" attribute' },
            });
      }
    }
  },
};

function problemOf({ alt }: Image | ImageReference): string | null {
  const words = (alt ?? '').trim();
  if (words === '') return 'no description';
  if (isFileName(words)) return `the name of a file for its description, "${words.slice(0, 60)}"`;
  return null;
}

// `graph.png`, `a b.JPEG`
const ending = /^[^\n]{1,200}\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i;
// `IMG_1234`, `DSC00012`, `Screenshot 2026-05-01 at 11.30.00`, `스크린샷 2026-05-01`, `Untitled 3`, `image`
const camera =
  /^(?:(?:img|image|dsc[fn]?|pxl|photo|picture|pic|screen ?shot|screen capture|untitled|pasted image|capture|스크린 ?샷|화면 ?캡처|캡처|이미지|그림|사진|제목 ?없음)[\s_-]*(?:\d[\d\s_.:-]{0,30})?(?:at|am|pm|오전|오후)?[\s\d.:_()-]{0,30}(?:am|pm)?)$/i;

function isFileName(words: string): boolean {
  return ending.test(words) || camera.test(words);
}
