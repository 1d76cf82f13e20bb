import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Data, Processor } from 'unified';
import { containerLevels, type Levels } from './container-levels.ts';
import { containerLines } from './container-lines.ts';
import { containerBeginning } from './container-names.ts';
import { type Construct, lineAhead } from './row-ahead.ts';

type Tokenizer = Construct['tokenize'];
type Effects = Parameters<Tokenizer>[0];
type State = ReturnType<Tokenizer>;

/**
 * Reads containers of ours: `:::internal`, Markdown, `:::` → `containerDirective`.
 *
 * The syntax is that of the directives proposal (talk.commonmark.org/t/444), of which nothing else is read: neither `:name` nor
 * `::name`, and no other names. There may be a space before the name, and `:::` in code within a container does not end it.
 */
export function remarkContainers(this: Processor): void {
  const data: Data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ flow: { [colon]: container } });
  data.fromMarkdownExtensions ??= [];
  // With the places of both ends: where there is no second one, the container is not closed.
  data.fromMarkdownExtensions.push(directiveFromMarkdown({ verbose: true }));
}

const colon = 58;

/** The containers of one parsing, by its parser. */
const levels = new WeakMap<ThisParameterType<Tokenizer>['parser'], Levels>();

const anyContainer = [directive().flow?.[colon] ?? []].flat().find(({ concrete }) => concrete);

const container: Construct = {
  ...anyContainer,
  name: 'container',
  tokenize(effects, ok, nok) {
    if (!anyContainer) return nok;
    const known = levels.get(this.parser) ?? containerLevels();
    levels.set(this.parser, known);
    const from = this.now().offset;
    let lines = containerLines(0);
    const done: State = (code) => {
      if (!this.interrupt) known.add({ from, to: this.now().offset });
      return ok(code);
    };
    const watched = watching(effects, () => lines.closes(lineAhead(this)));
    const start = overSpaces(anyContainer.tokenize.call(this, watched, done, nok), effects);
    return (code) => {
      const [, colons] = containerBeginning.exec(lineAhead(this)) ?? [];
      if (colons === undefined || known.isTooDeep(from)) return nok(code);
      lines = containerLines(colons.length);
      return start(code);
    };
  },
};

/** Lets the library look for the end of a container only on lines that may be it. All it attempts within a container's content is its end. */
function watching(effects: Effects, closes: () => boolean): Effects {
  let isWithin = false;
  return {
    ...effects,
    enter(type, fields) {
      isWithin ||= type === 'directiveContainerContent';
      return effects.enter(type, fields);
    },
    attempt(construct, ok, nok) {
      const attempt = effects.attempt(construct, ok, nok);
      if (!isWithin || !nok) return attempt;
      return (code) => (closes() ? attempt(code) : nok(code));
    },
  };
}

/** Passes over the white space between colons and name, which the library does not know. */
function overSpaces(state: State, effects: Effects): State {
  return (code) => {
    // A space, a tab, and the rest of a tab's width.
    if (code === 32 || code === -2 || code === -1) {
      effects.consume(code);
      return overSpaces(state, effects);
    }
    const next = state(code);
    return code === colon && next ? overSpaces(next, effects) : next;
  };
}
