import {
  transformerMetaHighlight,
  transformerMetaWordHighlight,
  transformerNotationDiff,
  transformerNotationErrorLevel,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from '@shikijs/transformers';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { createHighlighterCore, type ShikiTransformer } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import type { HighlightedCode, Highlighter } from './highlighter.ts';
import { limits } from './limits.ts';
import { mergeByRole, rowsOfTokens } from './rows.ts';
import { codeTheme } from './theme.ts';

/**
 * Opens Shiki with our theme of roles. Oniguruma in WebAssembly, as it was measured the faster engine: 0.55 ms a block of real posts
 * against 0.63 ms of the JavaScript one, and a third less at first use of a grammar.
 */
export async function openShiki(): Promise<Highlighter> {
  const shiki = await createHighlighterCore({
    engine: createOnigurumaEngine(import('shiki/wasm')),
    themes: [codeTheme],
    langs: [],
    // One for each site rendered in a process: tests and the dev server make more of them than Shiki expects.
    warnings: false,
  });
  const loading = new Map<string, Promise<void>>();
  return {
    async load(languages) {
      const load = (language: string): Promise<void> | undefined => {
        if (!isBundled(language) || loading.has(language)) return loading.get(language);
        const done = shiki.loadLanguage(bundledLanguages[language]);
        loading.set(language, done);
        return done;
      };
      await Promise.all([...languages].map(load));
    },
    highlight(text, language, marks) {
      const options = {
        lang: language,
        theme: codeTheme.name ?? '',
        tokenizeMaxLineLength: limits.lineCharacters,
        tokenizeTimeLimit: limits.lineMilliseconds,
      };
      const transformers = transformersFor(text, marks);
      // Without marks no tree is needed: most code is written from its tokens, in half the time.
      if (transformers.length === 0)
        return { codeHtml: rowsOfTokens(shiki.codeToTokensBase(text, options)), text, classes: [] };
      return readRows(
        shiki.codeToHast(text, {
          ...options,
          mergeWhitespaces: false,
          meta: { __raw: marks },
          transformers: [...transformers, rolesAsClasses],
        }),
      );
    },
  };
}

/** False for plain text, which has no grammar. */
function isBundled(language: string): language is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, language);
}

/** Shiki's transformers walk every line: they are only asked where there is something for them to find. */
function transformersFor(text: string, marks: string): ShikiTransformer[] {
  const hasNotation = text.includes('[!code');
  const hasWords = marks.includes('/') || text.includes('[!code word');
  return [
    ...(marks === '' ? [] : [metaHighlight]),
    ...(hasNotation ? notationTransformers : []),
    ...(hasWords && isShort(text) ? wordTransformers : []),
  ];
}

/** Whether words are marked in it: for every occurrence the transformers copy the rest of the line. */
function isShort(text: string): boolean {
  return text.length <= 10_000 && text.split('\n').every((line) => line.length <= 300);
}

const metaHighlight = transformerMetaHighlight();

const notationTransformers = [
  transformerNotationDiff(),
  transformerNotationHighlight(),
  transformerNotationFocus(),
  transformerNotationErrorLevel(),
];

const wordTransformers = [transformerMetaWordHighlight(), transformerNotationWordHighlight()];

const rolesAsClasses: ShikiTransformer = {
  name: 'sunfish:roles',
  tokens: (lines) => lines.map(mergeByRole),
};

function readRows(tree: Root): HighlightedCode {
  const pre = tree.children[0] as Element;
  const code = pre.children[0] as Element;
  unwrapPlain(code);
  const given = pre.properties['class'];
  const classes = (Array.isArray(given) ? given : [given]).flatMap((names) => String(names ?? '').split(' '));
  return {
    codeHtml: toHtml(code.children),
    text: textOf(code),
    classes: classes.filter((name) => name !== '' && name !== 'shiki' && name !== codeTheme.name),
  };
}

/** Ordinary text needs no span around it. */
function unwrapPlain(code: Element): void {
  for (const line of code.children) {
    if (line.type !== 'element') continue;
    line.children = line.children.flatMap((token) =>
      token.type === 'element' && Object.keys(token.properties).length === 0 ? token.children : [token],
    );
  }
}
