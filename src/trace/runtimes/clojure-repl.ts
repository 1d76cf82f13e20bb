import type { Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { jvmOrigin } from './jvm-origin.ts';
import { frameOfGroups } from './place.ts';

// ExceptionInfo order has no usable total {:id "17"}    NumberFormatException For input string: "12,50"
const header = /^\s*([A-Z]\w{1,100}(?:Exception|Error|Info|Throwable))(?: (\S.*))?$/;
// 	shop.core/load-order (shop.clj:3)    	clojure.lang.Compiler.eval (Compiler.java:7194)
const call = /^\s+([^\s()]{1,300}[./][^\s()]{1,200}) \(([^\s():]{1,200}\.\w{1,6}):(\d{1,9})\)$/;

/**
 * What `(pst)` prints at Clojure's prompt: the exception without its package, the calls as Clojure names them, newest
 * first, its causes below.
 *
 * ```
 * idle ─ header ─▶ calls ─ Caused by: ─▶ caused ─ header ─▶ calls …
 * ```
 *
 * Format: clojure.repl/pst.
 */
export const clojureRepl: Runtime = {
  id: 'clojure',
  hints: ['.clj:0', '.cljc:0'],
  openers: [],
  order: 'newest-first',
  lead: (above, start) => (call.test(start) && header.test(above(1) ?? '') ? 1 : 0),
  rules: rules(),
  origin: jvmOrigin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: 'NumberFormatException For input string: "12,50"',
      from: ['idle', 'caused'],
      pattern: header,
      to: 'calls',
      evidence: true,
      read: (draft, match, line) => {
        const relation = draft.exceptions.length > 0 ? 'cause' : undefined;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest, relation);
      },
    },
    {
      name: 'call',
      sample: '\tshop.core/load-order (shop.clj:3)',
      from: ['idle', 'calls'],
      pattern: call,
      to: 'calls',
      starts: true,
      evidence: true,
      read: frameOfGroups,
    },
    {
      name: 'cause',
      sample: 'Caused by:',
      from: ['calls'],
      pattern: /^\s*Caused by:$/,
      to: 'caused',
    },
    leftOutByAuthor(['calls']),
  ];
}
