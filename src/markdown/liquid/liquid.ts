import type { Root } from 'mdast';
import type { DiagnosticCode } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import { createSourceMap, type Edit, type SourceMap } from '../source-map.ts';
import { type RenderState, report, reportOnce } from '../state.ts';
import { codeRanges, type Range } from './code-ranges.ts';
import { createEvaluator, type Evaluate } from './engine.ts';

export interface Filled extends SourceMap {
  /** The tree of the text; null where it is another one than before. */
  tree: Root | null;
  /** Lines on which nothing but a `{% raw %}` wrapper stood. */
  droppedLines: ReadonlySet<number>;
}

/** Fills the Liquid values of one source. */
export interface Liquid {
  fill(source: { text: string; tree: Root }, page: Record<string, unknown>, state: RenderState): Filled;
}

/**
 * Liquid values, before Markdown is parsed: an address with spaces between braces is no Markdown address.
 *
 * `![a]({{ site.resource }}/a.png)` → `![a](/assets/a.png)`; `{% raw %}` wrappers go, `{% comment %}` and, in a Jekyll source,
 * kramdown's `{::comment}` with all they hold: notes of the author are in no build. Code is never touched.
 *
 * What is not rendered yet — other `{% tags %}`, Hugo's shortcodes, kramdown's `{: … }` — stays as it is, and each kind is
 * reported once a file. Line numbers never change. A source without any of these costs three searches.
 */
export function createLiquid(site: Site): Liquid {
  const evaluate = createEvaluator(site);
  return {
    fill({ text: source, tree }, page, state) {
      const same: Filled = { text: source, tree, droppedLines: new Set(), locate: (point) => point };
      if (!source.includes('{{') && !source.includes('{%') && !source.includes('{:')) return same;
      const scan = new Scan({ source, page, state, site, evaluate, code: codeRanges(tree, source) });
      scan.run();
      if (scan.edits.length === 0) return same;
      return { ...createSourceMap(source, scan.edits), tree: null, droppedLines: scan.droppedLines };
    },
  };
}

interface ScanInput {
  source: string;
  page: Record<string, unknown>;
  state: RenderState;
  site: Site;
  evaluate: Evaluate;
  code: Range[];
}

/** Longest `{{ … }}` and `{% … %}` looked for: an opening without an end must not search a whole book. */
const longest = 2_000;

/** One walk over a source, from opening to opening. */
class Scan {
  readonly edits: Edit[] = [];
  readonly droppedLines = new Set<number>();
  readonly #input: ScanInput;
  /** Index of the first range of code that does not lie behind us. */
  #range = 0;
  /** Names of tags, and beginnings, whose ends do not occur any more. */
  readonly #missing = new Set<string>();
  #line = 1;
  #lineStart = 0;
  #lineScanned = 0;
  /** A `{% raw %}` of code was dropped and its end not yet. */
  #rawInCode = false;

  constructor(input: ScanInput) {
    this.#input = input;
  }

  run(): void {
    const { source } = this.#input;
    // Matches `{{`, `{%` and `{:`.
    const opening = /\{[{%:]/g;
    for (let match = opening.exec(source); match; match = opening.exec(source)) {
      const at = match.index;
      const next = this.#isCode(at) ? this.#inCode(at) : this.#inText(at, match[0]);
      opening.lastIndex = Math.max(next, at + 2);
    }
  }

  /** In code only the wrappers that Jekyll itself would take away are dropped, in pairs: one alone is text. */
  #inCode(at: number): number {
    const { source, site } = this.#input;
    const tag = site.kind === 'jekyll' ? tagAt(source, at) : null;
    if (tag?.name === 'raw' && this.#find('endraw', tag.end)) {
      this.#rawInCode = true;
      this.#drop(at, tag.end);
    } else if (tag?.name === 'endraw' && this.#rawInCode) {
      this.#rawInCode = false;
      this.#drop(at, tag.end);
    }
    return tag?.end ?? at + 2;
  }

  /** @returns where to go on */
  #inText(at: number, opening: string): number {
    if (opening === '{%') return this.#tag(at);
    if (opening === '{:') return this.#attributeList(at);
    const third = this.#input.source[at + 2];
    return third === '<' || third === '%' ? this.#shortcode(at) : this.#value(at);
  }

  #value(at: number): number {
    const { source, page, site, evaluate } = this.#input;
    const end = endOf('{{', '}}', source, at);
    if (end === null) {
      this.#unclosed(at, '}}');
      return at + 2;
    }
    const expression = source.slice(at, end);
    const { text, ...found } = evaluate(expression, page);
    if (found.problem !== null) {
      const lenient = site.kind === 'jekyll' && found.problem !== 'too-costly';
      this.#report(problems[found.problem], at, { name: found.name, text: shortened(expression) }, lenient);
    }
    // A value with line ends of its own must not move what follows, nor may an expression over lines pull it up.
    const lines = expression.split('\n').length - 1;
    this.edits.push({ from: at, to: end, text: text.replace(/\s*\n\s*/g, ' ') + '\n'.repeat(lines) });
    return end;
  }

  #tag(at: number): number {
    const { source } = this.#input;
    const tag = tagAt(source, at);
    if (!tag) {
      // Matches `{% include x`; not `{%s}`, which is no tag.
      if (/^\{%-?\s+[A-Za-z_]\w*\s/.test(source.slice(at, at + 100))) this.#unclosed(at, '%}');
      return at + 2;
    }
    if (tag.name === 'raw') return this.#raw(at, tag.end);
    if (tag.name === 'endraw') {
      this.#drop(at, tag.end);
      return tag.end;
    }
    const comment = tag.name === 'comment' ? this.#find('endcomment', tag.end) : null;
    if (comment) return this.#remove(at, comment.end);
    if (!tag.name.startsWith('end')) this.#once('SF2010', tag.name, at);
    // What such a tag holds is code, though no Markdown code.
    const close = codeTags.has(tag.name) ? this.#find(`end${tag.name}`, tag.end) : null;
    return close ? close.end : tag.end;
  }

  /** Takes a stretch out, and leaves its line ends. */
  #remove(from: number, to: number): number {
    const lines = this.#input.source.slice(from, to).split('\n').length - 1;
    this.edits.push({ from, to, text: '\n'.repeat(lines) });
    return to;
  }

  /** Drops both wrappers; what is between them is passed over. */
  #raw(at: number, end: number): number {
    const close = this.#find('endraw', end);
    this.#drop(at, end);
    if (!close) return end;
    this.#drop(close.at, close.end);
    return close.end;
  }

  /** The next tag of a name; where there was none once, there is none further down. */
  #find(name: string, from: number): { at: number; end: number } | null {
    if (this.#missing.has(name)) return null;
    const tag = findTag(this.#input.source, name, from);
    if (!tag) this.#missing.add(name);
    return tag;
  }

  #shortcode(at: number): number {
    const { source } = this.#input;
    // Matches `{{< figure src="x" >}}` and `{{% note %}}`; the name is the first word.
    const name = /^\{\{[<%]\s*\/?\s*([\w./-]+)/.exec(source.slice(at, at + 100))?.[1];
    if (name !== undefined) this.#once('SF2011', name, at);
    const end = source.slice(at, at + longest).indexOf('}}');
    return end === -1 ? at + 2 : at + end + 2;
  }

  #attributeList(at: number): number {
    const { source, site } = this.#input;
    const isComment = site.kind === 'jekyll' && source.startsWith('{::comment}', at);
    const end = isComment ? this.#endOfComment(at) : null;
    if (end !== null) return this.#remove(at, end);
    const near = source.slice(at, at + 300);
    const list = near.slice(0, near.indexOf('}') + 1);
    // Matches `{:toc}`, `{: .class #id width="3"}` and `{:target="_blank"}`, all on one line.
    if (/^\{:\s*[\w.#-][^\n{}]*\}$/.test(list)) this.#once('SF2012', 'list', at, { text: shortened(list) });
    return at + 2;
  }

  /** Where kramdown's comment ends: `{:/comment}`, or the shorter `{:/}`; null where it does not. */
  #endOfComment(at: number): number | null {
    const name = '{::comment}';
    if (this.#missing.has(name)) return null;
    const close = /\{:\/(?:comment)?\}/g;
    close.lastIndex = at;
    if (close.exec(this.#input.source)) return close.lastIndex;
    this.#missing.add(name);
    return null;
  }

  #unclosed(at: number, close: string): void {
    const [line = ''] = this.#input.source.slice(at, at + 200).split('\n');
    this.#report('SF2002', at, { text: shortened(line), close });
  }

  #drop(from: number, to: number): void {
    const { source } = this.#input;
    if (isAloneOnLine(source, from, to)) this.droppedLines.add(this.#placeOf(from).line);
    this.edits.push({ from, to, text: '' });
  }

  #isCode(at: number): boolean {
    const { code } = this.#input;
    let range = code[this.#range];
    while (range && range[1] <= at) {
      this.#range += 1;
      range = code[this.#range];
    }
    return range !== undefined && range[0] <= at;
  }

  #report(code: DiagnosticCode, at: number, values: Record<string, string>, lenient = false): void {
    report(this.#input.state, code, values, this.#placeOf(at), lenient ? 'warning' : undefined);
  }

  #once(code: DiagnosticCode, kind: string, at: number, values: Record<string, string> = {}): void {
    reportOnce(this.#input.state, kind, code, { name: kind, ...values }, this.#placeOf(at));
  }

  /** Line and column of an offset; offsets only grow, but for the start of a raw block. */
  #placeOf(offset: number): { line: number; column: number } {
    const { source } = this.#input;
    for (
      let end = source.indexOf('\n', this.#lineScanned);
      end !== -1 && end < offset;
      end = source.indexOf('\n', end + 1)
    ) {
      this.#line += 1;
      this.#lineStart = end + 1;
      this.#lineScanned = end + 1;
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }
}

const problems = {
  'unknown-variable': 'SF2001',
  'unknown-filter': 'SF2003',
  unreadable: 'SF2004',
  'too-costly': 'SF2005',
} as const satisfies Record<string, DiagnosticCode>;

const codeTags = new Set(['highlight', 'codeblock', 'verbatim']);

/** `{% name … %}` at an offset. */
function tagAt(source: string, at: number): { name: string; end: number } | null {
  // Matches `{% raw %}`, `{%- include x.html -%}`; the name is the first word.
  const name = /^\{%-?\s*([A-Za-z_]\w*)/.exec(source.slice(at, at + 100))?.[1];
  if (name === undefined) return null;
  const end = endOf('{%', '%}', source, at);
  return end === null ? null : { name, end };
}

function findTag(source: string, name: string, from: number): { at: number; end: number } | null {
  for (let at = source.indexOf('{%', from); at !== -1; at = source.indexOf('{%', at + 2)) {
    const tag = tagAt(source, at);
    if (tag?.name === name) return { at, end: tag.end };
  }
  return null;
}

/** The end of `{{ … }}` or `{% … %}`: before the paragraph ends and before another one begins. */
function endOf(open: '{{' | '{%', close: '}}' | '%}', source: string, at: number): number | null {
  const text = source.slice(at + 2, at + longest);
  const end = text.indexOf(close);
  if (end === -1) return null;
  const inside = text.slice(0, end);
  return inside.includes(open) || /\n[ \t\r]*\n/.test(inside) ? null : at + 2 + end + 2;
}

/** Whether nothing but white space stands beside a stretch of its line. */
function isAloneOnLine(source: string, from: number, to: number): boolean {
  const isBlank = (at: number) => source[at] === ' ' || source[at] === '\t' || source[at] === '\r';
  let start = from - 1;
  while (isBlank(start)) start -= 1;
  let end = to;
  while (isBlank(end)) end += 1;
  return [undefined, '\n'].includes(source[start]) && [undefined, '\n'].includes(source[end]);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
