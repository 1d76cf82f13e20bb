import type { Code, Definition, Image, ImageReference } from 'mdast';
import { defaultFootnoteBackContent, defaultHandlers, type Options } from 'remark-rehype';
import type { UiLanguage } from '#site/index.ts';
import type { RenderState } from '../state.ts';
import type { CodeNode } from '../tree.ts';
import { containerElement } from './container-elements.ts';

type Handler = NonNullable<NonNullable<Options['handlers']>['code']>;

/**
 * Options of remark-rehype (Markdown tree → HTML tree).
 *
 * - code becomes an `sfCode` node: its text must not pass through the HTML parser, and its meta string would be lost there;
 * - images keep their address as written, so that a bad `%` escape can be told from a good one;
 * - containers become the elements of their names;
 * - footnotes speak the language of the page.
 */
export function toHastOptions(ui: UiLanguage): Options {
  const words = footnoteWords[ui];
  return {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: words.heading,
    footnoteBackLabel: words.back,
    footnoteBackContent: defaultFootnoteBackContent,
    handlers: {
      code: codeNode,
      containerDirective: containerElement(ui),
      image: imageAsWritten,
      imageReference: imageReferenceAsWritten,
    },
  };
}

const footnoteWords = {
  ko: {
    heading: '각주',
    back: (index: number, again: number) => `본문의 각주 ${numbered(index, again)} 자리로`,
  },
  en: {
    heading: 'Footnotes',
    back: (index: number, again: number) => `Back to reference ${numbered(index, again)}`,
  },
} satisfies Record<UiLanguage, { heading: string; back: (index: number, again: number) => string }>;

function numbered(index: number, again: number): string {
  return again > 1 ? `${index + 1}-${again}` : `${index + 1}`;
}

const codeNode: Handler = (state, node: Code): CodeNode => {
  const facts = state.options.file?.data.sunfish;
  const value = facts?.droppedLines.size ? withoutLines(node, facts) : node.value;
  const code: CodeNode = { type: 'sfCode', label: node.lang ?? null, meta: node.meta ?? '', value };
  state.patch(node, code);
  return code;
};

/** Where a line held a `{% raw %}` wrapper and nothing else, the code is a line shorter. */
function withoutLines({ value, position }: Code, { droppedLines, locate }: RenderState): string {
  if (!position) return value;
  const lines = value.split('\n');
  // A fence takes a line or two of its own, indented code none.
  const isFenced = position.end.line - position.start.line >= lines.length;
  const first = position.start.line + (isFenced ? 1 : 0);
  const isDropped = (at: number) => droppedLines.has(locate({ line: first + at, column: 1 }).line);
  return lines.filter((line, at) => line.trim() !== '' || !isDropped(at)).join('\n');
}

const imageAsWritten: Handler = (state, node: Image) =>
  withAddress(defaultHandlers.image(state, node), node.url);

const imageReferenceAsWritten: Handler = (state, node: ImageReference) => {
  const definition: Definition | undefined = state.definitionById.get(node.identifier.toUpperCase());
  return withAddress(defaultHandlers.imageReference(state, node), definition?.url);
};

function withAddress<Made>(made: Made, url: string | undefined): Made {
  const image = made as { tagName?: string; properties?: Record<string, unknown> };
  if (url !== undefined && image.tagName === 'img' && image.properties) image.properties['src'] = url;
  return made;
}
