/** Colours code. */
export interface Highlighter {
  /** Loads the grammars of languages, once each. */
  load(languages: Iterable<string>): Promise<void>;
  /** Rows of highlighted HTML. The language must be loaded. */
  highlight(text: string, language: string, marks: string): HighlightedCode;
}

export interface HighlightedCode {
  codeHtml: string;
  /** The text without notation comments. */
  text: string;
  /** Classes for `<pre>`: has-diff, has-focused … */
  classes: string[];
}

/** Makes a highlighter. Shiki is loaded for the first code: a process that renders none does without. */
export async function createHighlighter(): Promise<Highlighter> {
  let opening: Promise<Highlighter> | undefined;
  let shiki: Highlighter | undefined;
  return {
    async load(languages) {
      opening ??= import('./shiki.ts').then(({ openShiki }) => openShiki());
      shiki = await opening;
      await shiki.load(languages);
    },
    highlight(text, language, marks) {
      if (!shiki) throw new Error(`highlight() was called before load() for "${language}".`);
      return shiki.highlight(text, language, marks);
    },
  };
}

/** Colours nothing: for code that is read and not shown. */
export const noHighlighter: Highlighter = {
  async load() {},
  highlight: (text) => ({ codeHtml: '', text, classes: [] }),
};
