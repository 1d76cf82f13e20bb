import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { blankInMessage, moreOfMessage, sayLine } from './message.ts';
import { rubyOrigin } from './ruby-origin.ts';
import { rspecRules } from './ruby-rspec.ts';

// /srv/rb/lib/orders.rb:5:in `parse'    <internal:kernel>:173:in 'Kernel#Float'    (eval at x.rb:3):1:in 'f'    -e:1:in
const site = String.raw`((?:[A-Za-z]:)?(?:<internal:[^>]{0,400}>|\(eval[^()]{0,400}\)|[^\s:][^:]{0,1000})):(\d{1,9})`;
const method = ":in [`'](.{1,400}?)'";
// \tfrom basic.rb:3:in `main'    \t1: from basic.rb:5:in `<main>'    # ./spec/x_spec.rb:5:in 'block'
const call = new RegExp(`^\\s*(?:\\d{1,7}: )?(?:from |#\\s{1,6})?${site}(?:${method})?$`);
// basic.rb:2:in `f': no total (ArgumentError)    basic.rb:3: syntax error, unexpected end-of-input (SyntaxError)
const header = new RegExp(
  `^\\s*(?:.{0,200}?: )??${site}(?:${method})?: (?:(.*?) ?\\(([A-Z][\\w:]{0,200})\\)|(unhandled exception|Interrupt))$`,
);
// NoMethodError (undefined method …):    KeyError: key not found    2026-11-23 06:29:50 - KeyError - key not found
const apart =
  /^(?:.{0,200}?[\s\]-] ?)?((?:[A-Z]\w{0,100}::){0,8}[A-Z]\w{0,100}?(?:Error|Exception|Failure|Invalid|NotFound|NotUnique|Timeout|Interrupt|Denied|Missing|Violation|Stop\w+)|[A-Z]\w{0,100}(?:::[A-Z]\w{0,100}){1,8})(?: \((.*?)\)?:?$| - (.*)|: (.*)|:?$)/;

// no total in order 17 (Till::OrderError): what Logger prints of an exception
const logged =
  /^\s*(?:[DIWEFUA], \[[^\]]{1,60}\] {1,2}[A-Z]{3,7} -- [^:]{0,80}: )?(\S.{0,2000}?) \(((?:[A-Z]\w{0,100}::){0,8}[A-Z]\w{0,100}(?:Error|Exception|Failure|Invalid|NotFound|Timeout|Denied))\)$/;

/**
 * Ruby: newest call first, the first call on the error's own line; its cause below. Ruby 2.5 to 2.7 print to a terminal
 * the other way round, under the same header as Python. Test runners and web servers print bare calls.
 *
 * ```
 * idle ─ header ─▶ message ─ call ─▶ frames ─ header of the cause ─▶ message …
 *      ─ Traceback ─▶ reversed ─ 1: from … ─▶ reversed ─ header ─▶ message
 *      ─ Type: message ─▶ message ─ bare call ─▶ frames
 * ```
 *
 * Format: ruby's eval_error.c and Thread::Backtrace::Location#to_s (quotes and class names changed in Ruby 3.4).
 */
export const ruby: Runtime = {
  id: 'ruby',
  hints: [':in `', ":in '", '.rb:0', '\tfrom ', '0: from ', 'Failure/Error: '],
  openers: ['from '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: rubyOrigin,
};

/** Above a bare call stands its error, above a reversed list its header, above a thread's error the thread. */
function lead(above: (back: number) => string | null, start: string): number {
  if (header.test(start)) return /^#<Thread:.{1,400}> terminated with exception/.test(above(1) ?? '') ? 1 : 0;
  if (/^\s*\d{1,7}: from /.test(start))
    return /^Traceback \(most recent call last\):$/.test(above(1) ?? '') ? 1 : 0;
  if (!call.test(start)) return 0;
  for (let back = 1; back <= 12; back++) {
    const line = above(back);
    if (line === null || call.test(line)) return 0;
    if (header.test(line) || apart.test(line) || logged.test(line)) return back;
    if (isLogLine(line) && line.trim() !== '') return 0;
  }
  return 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'thread that died',
      sample:
        '#<Thread:0x00007ff452227998@sync thread.rb:1 run> terminated with exception (report_on_exception is true):',
      from: ['idle'],
      pattern: /^#<Thread:.{1,400}> terminated with exception .{0,80}:$/,
    },
    {
      name: 'header of a reversed list',
      sample: 'Traceback (most recent call last):',
      from: ['idle'],
      pattern: /^Traceback \(most recent call last\):$/,
      to: 'reversed',
    },
    {
      name: 'header, with its call',
      sample: "basic.rb:2:in 'Object#f': no total (ArgumentError)",
      from: ['idle', 'frames', 'reversed', 'message'],
      has: ':',
      pattern: header,
      when: isHeader,
      to: 'message',
      starts: true,
      evidence: true,
      read: readHeader,
    },
    {
      name: 'call of a reversed list',
      sample: "\t1: from basic.rb:5:in `<main>'",
      from: ['idle', 'reversed'],
      has: ': from ',
      pattern: call,
      to: 'reversed',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.order = 'oldest-first';
        readFrame(draft, match);
      },
    },
    ...rspecRules,
    {
      name: 'call',
      sample: "\tfrom basic.rb:3:in `main'",
      from: ['idle', 'message', 'frames', 'caused'],
      has: ':',
      pattern: call,
      when: isCall,
      to: 'frames',
      starts: true,
      evidence: true,
      read: readFrame,
    },
    {
      name: 'levels left out in print',
      sample: '\t ... 10068 levels...',
      from: ['message', 'frames', 'reversed'],
      pattern: /^\s*\.{3} ?(\d{1,9}) levels\.{3}$/,
      read: (draft, match) => draft.elide('repeated', Number(match[1])),
    },
    leftOutByAuthor(['frames', 'reversed']),
    {
      name: 'error above bare calls',
      sample: "NoMethodError (undefined method `total' for nil:NilClass):",
      from: ['idle'],
      pattern: apart,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = line.indent;
        draft.raise(match[1] ?? null, (match[2] ?? match[3] ?? match[4] ?? '') + line.rest);
      },
    },
    {
      name: 'error as Logger prints it',
      sample: 'no total in order 17 (Till::OrderError)',
      from: ['idle'],
      pattern: logged,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = line.indent;
        draft.raise(match[2] ?? null, match[1] ?? '');
      },
    },
    {
      name: 'carets below the expression that failed',
      sample: '                   ^^^^^^',
      from: ['message'],
      pattern: /^\s*\^{1,400}$/,
      evidence: true,
      read: sayLine,
    },
    moreOfMessage(['message']),
    blankInMessage(['message']),
  ];
}

/** A message that ends in a capitalised word in brackets is one only behind a file of code or a method. */
function isHeader(_draft: Draft, _line: Line, match: RegExpExecArray): boolean {
  return match[3] !== undefined || isFile(match[1] ?? '');
}

function isCall(draft: Draft, { text }: Line, match: RegExpExecArray): boolean {
  if (match[3] !== undefined)
    return isFile(match[1] ?? '') || draft.frames.length > 0 || /\bfrom /.test(text);
  return isFile(match[1] ?? '') && (draft.frames.length > 0 || /^\s*(?:from|#) /.test(text));
}

function isFile(path: string): boolean {
  return /\.(?:rb|ru|rake|erb|haml|slim|gemspec|jbuilder|thor|rbw)$|^<internal:|^\(|^-e$|(?:^|\/)(?:bin|exe|sbin)\/|(?:^|\/)Rakefile$/.test(
    path,
  );
}

function readHeader(draft: Draft, match: RegExpExecArray, line: Line): void {
  const interrupted = match[6] === 'Interrupt';
  const type = match[5] ?? (match[6] ? (interrupted ? 'Interrupt' : 'RuntimeError') : null);
  const message = match[4] ?? (interrupted ? '' : (match[6] ?? ''));
  const first = draft.exceptions[0];
  const again = first?.type === type && first?.message === message;
  draft.memory.base = line.indent;
  if (draft.order === 'oldest-first') {
    readFrame(draft, match);
    draft.raise(type, message);
    return;
  }
  draft.raise(type, message, first ? (again ? 'next' : 'cause') : undefined);
  readFrame(draft, match);
}

function readFrame(draft: Draft, match: RegExpExecArray): void {
  draft.frame({ function: match[3] ?? null, file: match[1] ?? null, line: Number(match[2]), column: null });
}
