import type { Rule } from '../runtime.ts';
import { raise } from './v8-headers.ts';
import { carets, isFrameLine, namedHeader } from './v8-lines.ts';

/**
 * What Deno prints otherwise than Node: the source below the header, and the errors of an AggregateError between the
 * outer header and its calls. Format: Deno's runtime/fmt_errors.rs.
 */
export const denoRules: readonly Rule[] = [
  {
    name: 'listed error below Deno’s header',
    sample: '    RangeError: quota exceeded',
    from: ['message', 'frames'],
    pattern: /^ {4,}\S/,
    when: (draft, line) =>
      draft.memory.deno === 1 && !isFrameLine(line.text) && namedHeader(line.text)?.type !== undefined,
    to: 'message',
    evidence: true,
    read: (draft, _match, line) => {
      const cause = /^\s*Caused by: /.test(line.text);
      draft.depth = 1;
      draft.memory.listed = 1;
      raise(draft, namedHeader(line.text), line, cause ? 'cause' : 'group-member');
    },
  },
  {
    name: 'source below the listed errors',
    sample: '  aggregate() { throw new AggregateError(failures, "all failed"); },',
    from: ['frames'],
    pattern: /^ {0,3}\S/,
    when: (draft) => draft.memory.listed === 1,
    to: 'listed',
    tentative: true,
  },
  {
    name: 'carets below the listed errors',
    sample: '                      ^',
    from: ['listed'],
    pattern: carets,
    to: 'frames',
    read: (draft) => {
      draft.depth = 0;
      draft.memory.listed = 0;
      draft.resume(0);
    },
  },
  {
    name: 'carets below Deno’s header',
    sample: '          ^',
    from: ['message'],
    pattern: carets,
    when: (draft) => draft.memory.deno === 1,
    tentative: true,
    read: (draft) => {
      // The line above was source, not message.
      const exception = draft.current();
      exception.message = (exception.message ?? '').split('\n').slice(0, -1).join('\n');
    },
  },
];
