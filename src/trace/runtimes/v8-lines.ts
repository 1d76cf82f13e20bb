import { isLogLine } from '../log-line.ts';
import type { RawFrame } from '../runtime.ts';

/** An error's header, as V8 writes it or a logger passes it on. */
export interface Header {
  type: string;
  message: string;
}

// …Error: msg    Error [ERR_ASSERTION]: msg    ERROR shop - ns.PaymentError: msg    Uncaught (in promise) TypeError: msg
const named =
  /(?:^|[\s:>(\])}|-])((?:[A-Za-z_$][\w$]{0,100}\.){0,8}[A-Za-z_$]?[\w$]{0,100}(?:Error|Exception|Rejection))(?: \[([A-Z][A-Z0-9_]{2,80})\])?(?:: (.*)|:?$)/;
// Trace: msg    PaymentDeclined: msg    error: msg (Bun)
const plain =
  /^\s*(?:[⨯✖×●>] )?(?:Uncaught )?(?:\(in promise\) )?([A-Z][\w$]{1,80}|error)(?: \[[A-Z][A-Z0-9_]{2,80}\])?(?:: (.*))?$/;

/** A type that ends in `Error` or `Exception`, wherever in the line it stands. */
export function namedHeader(text: string): Header | null {
  const match = named.exec(text);
  // Exception: TypeError: msg (the shell of JavaScriptCore)
  const inner = match?.[1] === 'Exception' ? named.exec(match[3] ?? '') : null;
  if (inner?.index === 0) return { type: inner[1] ?? '', message: inner[3] ?? '' };
  return match ? { type: match[1] ?? '', message: match[3] ?? '' } : null;
}

/** Any capitalised name, a colon and a message: a header only because frames follow. */
export function plainHeader(text: string): Header | null {
  const match = plain.exec(text);
  return match && (match[2] !== undefined || match[1] === 'Trace')
    ? { type: match[1] ?? '', message: match[2] ?? '' }
    : null;
}

//     at …
export const atLine = /^\s*at (?!:)\S/;
//               ^^^^
export const carets = /^\s*[\^~]+\s*$/;
// /srv/web/app.js:4    file:///srv/web/app.mjs:1    node:fs:573    evalmachine.<anonymous>:1
export const placeLine =
  /^(?:\w[\w+.-]{1,20}:)?(?:[/\\.<[]|[A-Za-z]:[\\/]|[\w@-]+[/.\\:<]).{0,1000}:(\d{1,9})$/;
// 12 | function boot() {
export const numberedLine = /^\s*\d{1,7} \| ?/;

/**
 * Reads `f (file:3:4)`, `async file:3:4`, `eval (eval at f (file:3:4), <anonymous>:1:2)`: what follows `at `. Null where
 * it is no call site. Format: https://v8.dev/docs/stack-trace-api
 */
export function readCall(text: string): RawFrame | null {
  const call = text.replace(/[\s,{[]{1,4}$/, '');
  const open = call.endsWith(')') ? call.indexOf(' (') : -1;
  if (open > 0) {
    const place = readPlace(call.slice(open + 2, -1));
    return place && { function: call.slice(0, open), ...place };
  }
  const bare = call.replace(/^async /, '');
  if (bare === '<anonymous>' || bare === 'native')
    return { function: bare, file: null, line: null, column: null };
  const place = /\s/.test(bare) && !/^(?:\w{2,20}:|\/|[A-Za-z]:[\\/]|\.)/.test(bare) ? null : readPlace(bare);
  return place?.line == null ? null : { function: null, ...place };
}

// /srv/a.js:3:4    https://shop.example/a.js:3:4    native:1:11    <anonymous>:1:2    wasm://wasm/0a1b:wasm-function[3]:0x1f
const located = /^(.*\S):(\d{1,9}):(\d{1,9})$/;
// Bun prints some places without a column.
const lineOnly = /^(.*\.[cm]?[jt]sx?):(\d{1,9})$/;

// Anything but a time of day (`at 02:30:15`).
const isPlace = /[^\d.:]/;

function readPlace(text: string): Omit<RawFrame, 'function'> | null {
  if (text.startsWith('eval at ')) {
    const inner = text.lastIndexOf(', ');
    return inner < 0 ? null : readPlace(text.slice(inner + 2));
  }
  const match = located.exec(text) ?? lineOnly.exec(text);
  if (match && isPlace.test(match[1] ?? '')) {
    return { file: match[1] ?? null, line: Number(match[2]), column: match[3] ? Number(match[3]) : null };
  }
  const builtin =
    /^(?:<anonymous>|native(?: code)?|index \d{1,9}|unknown location|wasm:\/\/\S{1,400}:0x[\da-f]{1,16})$/;
  return builtin.test(text) ? { file: null, line: null, column: null } : null;
}

/** How far above the first frame the trace starts: its header, and the source shown above that. */
export function lead(above: (back: number) => string | null, start: string): number {
  if (advice.test(start)) return valueAbove(above);
  const header = footer.test(start) ? bracketAbove(above) : headerAbove(above);
  if (header === 0) return 0;
  const list = listAbove(above, header);
  return header + list + sourceAbove(above, header + list);
}

/** Messages longer than this lose their header. */
const longestMessage = 50;

function headerAbove(above: (back: number) => string | null): number {
  let likely = 0;
  let unbroken = true;
  for (let back = 1; back <= longestMessage; back++) {
    const line = above(back);
    if (line === null || atLine.test(line) || footer.test(line)) break;
    if (line === '') unbroken = false;
    if (namedHeader(line)) return back;
    if (isLogLine(line)) break;
    if (likely === 0 && unbroken && plainHeader(line)) likely = back;
  }
  return likely;
}

// Node.js v20.20.2    Bun v1.4.5 (Linux x64)
export const footer = /^\s*(?:Node\.js v\d|Bun v\d)\S{0,40}(?: \(.{1,80}\))?$/;
// [RangeError: quota exceeded]: an error without a stack
export const bracketed =
  /^\s*(?:Uncaught )?\[([A-Z][\w$]{0,100})(?: \[[A-Z][A-Z0-9_]{2,80}\])?(?:: (.*))?\]$/;

// (Use `node --trace-uncaught ...` to show where the exception was thrown)
export const advice = /^\s*\(Use `(?:node|deno|bun) --trace-uncaught .{1,80}\)$/;

/** A thrown value that is no error: it stands between the carets and Node's advice. */
function valueAbove(above: (back: number) => string | null): number {
  let back = 1;
  while (back < 12 && above(back) !== null && !carets.test(above(back) ?? '')) back++;
  const source = sourceAbove(above, back - 1);
  return source === 0 ? 0 : back - 1 + source;
}

/** An AggregateError without a stack opens above the first error of its list. */
function listAbove(above: (back: number) => string | null, header: number): number {
  if (!/^\s*\[errors\]: \[$/.test(above(header + 1) ?? '')) return 0;
  return opensProperties.test(above(header + 2) ?? '') ? 2 : 0;
}

// [AggregateError: All promises were rejected] {
export const opensProperties = /^\s*(?:Uncaught )?\[([A-Z][\w$]{0,100})(?:: (.*))?\] \{$/;

/** An error without a stack stands above Node's version, and its source above that. */
function bracketAbove(above: (back: number) => string | null): number {
  let back = 1;
  while (back < 4 && above(back) === '') back++;
  return bracketed.test(above(back) ?? '') ? back : 0;
}

/** The lines that Node (`file:4`, source, carets, a blank) and Bun (`4 | source`, carets) print above a header. */
function sourceAbove(above: (back: number) => string | null, header: number): number {
  let back = header + 1;
  while (back < header + 4 && above(back) === '') back++;
  if (!carets.test(above(back) ?? '')) return unmarkedSource(above, header);
  if (numberedLine.test(above(back + 1) ?? '')) {
    while (back < header + 20 && numberedLine.test(above(back + 1) ?? '')) back++;
    return back - header;
  }
  for (const last = back + 12; back < last; back++) {
    const line = above(back + 1);
    if (line === null || isLogLine(line)) return 0;
    if (placeLine.test(line)) return back + 1 - header;
  }
  return 0;
}

/** `file:4`, one source line and a blank: the caret was lost. */
function unmarkedSource(above: (back: number) => string | null, header: number): number {
  return above(header + 1) === '' && placeLine.test(above(header + 3) ?? '') ? 3 : 0;
}
