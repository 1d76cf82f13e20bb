import type { Strong } from 'mdast';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Range, Rule, Tell } from '../rule.ts';

/** Names between double underscores that are no words of a language: nobody makes them bold. */
const certain = new Set(
  `init main dict doc repr str len iter getitem setitem delitem getattr setattr delattr getattribute slots mro pycache builtins qualname
  metaclass subclasses subclasshook aenter aexit aiter anext radd iadd rmul imatmul matmul getnewargs getstate setstate post_init
  init_subclass class_getitem set_name proto`.split(/\s+/),
);
/** Names that are words as well: they count where they stand in code, `obj.__call__(x)`. */
const wordy = new Set(
  `name file class call new all add sub mul or and not get set next hash path module debug index format self eq ne lt le gt ge bool bytes
  del contains missing enter exit await reversed reduce prepare bases import loader spec cached tests mocks snapshots fixtures line
  dirname filename annotations`.split(/\s+/),
);

/**
 * `__init__` outside of code, which Markdown makes a bold "init". Tracebacks that lost their underscores are the pipeline's to tell.
 *
 * Source of the names: The Python Language Reference, 3.3 "Special method names"; Jest's folders.
 */
export const eatenUnderscores: Rule = {
  id: 'eaten-underscores',
  topic: 'reading',
  severity: 'warning',
  title: 'Underscores that Markdown ate',
  message: '"{written}" is shown as a bold "{shown}": two underscores are bold in Markdown.',
  why: 'Readers see another name than the one in the code, and search for it in vain.',
  help: 'Put names of code between backticks: `{whole}`.',
  examples: {
    breaks: [
      { lang: 'ko', text: '패키지의 __init__.py를 고쳤다.' },
      { lang: 'en', text: 'The import in app/__init__.py runs first.' },
      { lang: 'en', text: 'It calls obj.__call__() twice.' },
    ],
    keeps: [
      { lang: 'ko', text: '패키지의 `__init__.py`를 __절대__ 고치지 않는다.' },
      { lang: 'en', text: 'Call `obj.__call__()` and __not__ obj, with my__init__value.' },
    ],
  },
  check({ tree, text }: CheckedPost, tell: Tell) {
    if (!text.includes('__')) return;
    let done = 0;
    for (const parent of nodesOf(tree)) {
      if (!('children' in parent)) continue;
      for (const node of parent.children) {
        const name = node.type === 'strong' ? nameIn(node, text) : null;
        if (name === null) continue;
        const range = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
        const whole = codeAround(text, range);
        const isInCode = whole.start < range.start || whole.end > range.end;
        if (!certain.has(name) && !(isInCode && wordy.has(name))) continue;
        const code = text.slice(whole.start, whole.end);
        // A heading's id would change with it; of two names in one path the first fix mends both.
        const isSafe = parent.type !== 'heading' && whole.start >= done && !code.includes('`');
        done = whole.end;
        tell({
          at: range,
          values: { written: `__${name}__`, shown: name, whole: code },
          ...(isSafe && { fix: { ...whole, text: `\`${code}\`` } }),
        });
      }
    }
  },
};

/** The word that two underscores on either side make bold. */
function nameIn({ children, position }: Strong, text: string): string | null {
  const [word, ...others] = children;
  if (word?.type !== 'text' || others.length > 0) return null;
  return text.slice(position?.start.offset, position?.end.offset) === `__${word.value}__` ? word.value : null;
}

/** The path or call that a name is a part of: `app/__init__.py`, `obj.__call__()`. */
function codeAround(text: string, { start, end }: Range): Range {
  const before = /[\w./-]*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? '';
  const after = /^(?:[\w/-]|\.(?=\w))*(?:\(\))?/.exec(text.slice(end, end + 100))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}
