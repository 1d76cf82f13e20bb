import type { RawFrame } from '../runtime.ts';
import { numberOf } from './place.ts';

/** An error's header, as V8 writes it or a logger passes it on. */
export interface Header {
  type: string;
  message: string;
}

// …Error: msg    Error [ERR_ASSERTION]: msg    ERROR shop - ns.PaymentError: msg    Uncaught (in promise) TypeError: msg
const named =
  /(?:^|[\s:>(\])}|-])((?:[A-Za-z_$][\w$]{0,100}\.){0,8}[A-Za-z_$]?[\w$]{0,100}(?:Error|Exception|Rejection))(?: \[([A-Za-z][\w.-]{1,80})\])?(?:: (.*)|:?$)/;
// Trace: msg    PaymentDeclined: msg    error: msg (Bun)
const plain =
  /^\s*(?:[⨯✖×●>] )?(?:Uncaught )?(?:\(in promise\) )?([A-Z][\w$]{1,80}|error)(?: \[[A-Za-z][\w.-]{1,80}\])?(?:: (.*))?$/;

const telling = /Err|Exc|Rej|error: /;
// error: Uncaught (in promise) PaymentDeclined: msg    error: TypeError: msg (its test runner)
const deno =
  /^\s*error: (?:Uncaught (?:\([^()]{1,100}\) ){0,3}([A-Za-z_$][\w$.]{0,100})|(\w{0,100}(?:Error|Exception)))(?: \[\w{1,80}\])?(?:: (.*))?$/;

/** True for a header as Deno writes it. */
export function isDeno(text: string): boolean {
  return text.includes('error: ') && (deno.test(text) || /^\s*error: Uncaught /.test(text));
}

/** A type that ends in `Error` or `Exception`, wherever in the line it stands. */
export function namedHeader(text: string): Header | null {
  // Most lines name none, and the pattern looks everywhere.
  if (!telling.test(text)) return null;
  const own = text.includes('error: ') ? deno.exec(text) : null;
  if (own) return { type: own[1] ?? own[2] ?? '', message: own[3] ?? '' };
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
//  ❯ exports.total lib/total.js:1:36
export const markedCall = /^\s*❯ (?:(\S.{0,300}) )?(\S{1,1000}):(\d{1,9}):(\d{1,9})$/;

/** True for a line that is a call site, and not only looks like one (`at line 3: …`). */
export function isFrameLine(text: string): boolean {
  const call = atLine.exec(text);
  return call ? readCall(text.slice(call[0].length - 1)) !== null : markedCall.test(text);
}

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
  const place =
    /\s/.test(bare) && !/^(?:\w{2,20}:|\/|[A-Za-z]:[\\/]|\.|\[[\w ]{1,40}\])/.test(bare)
      ? null
      : readPlace(bare);
  return place?.line == null ? null : { function: null, ...place };
}

// /srv/a.js:3:4    https://shop.example/a.js:3:4    native:1:11    <anonymous>:1:2    wasm://wasm/0a1b:wasm-function[3]:0x1f
const located = /^(.*\S):(\d{1,9}):(\d{1,9})$/;
// Bun prints some places without a column.
const lineOnly = /^(.*\.[cm]?[jt]sx?):(\d{1,9})$/;

// Anything but a time of day (`at 02:30:15`).
const isPlace = /[^\d.:]/;

function readPlace(place: string): Omit<RawFrame, 'function'> | null {
  // Hermes: address at index.android.bundle:1:412345
  const text = place.replace(/^address at /, '');
  if (text.startsWith('eval at ')) {
    const inner = text.lastIndexOf(', ');
    return inner < 0 ? null : readPlace(text.slice(inner + 2));
  }
  const match = located.exec(text) ?? lineOnly.exec(text);
  if (match && isPlace.test(match[1] ?? '')) {
    return { file: match[1] ?? null, line: Number(match[2]), column: numberOf(match[3]) };
  }
  const builtin =
    /^(?:<anonymous>|native(?: code)?|index \d{1,9}|unknown location|wasm:\/\/\S{1,400}:0x[\da-f]{1,16})$/;
  return builtin.test(text) ? { file: null, line: null, column: null } : null;
}

// Node.js v20.20.2    Bun v1.4.5 (Linux x64)
export const footer = /^\s*(?:Node\.js v\d|Bun v\d)\S{0,40}(?: \(.{1,80}\))?$/;
// [RangeError: quota exceeded]: an error without a stack
export const bracketed =
  /^\s*(?:Uncaught )?\[([A-Z][\w$]{0,100})(?: \[[A-Za-z][\w.-]{1,80}\])?(?:: (.*))?\]$/;
// (Use `node --trace-uncaught ...` to show where the exception was thrown)
export const advice = /^\s*\(Use `(?:node|deno|bun) --trace-uncaught .{1,80}\)$/;
// [AggregateError: All promises were rejected] {
export const opensProperties =
  /^\s*(?:Uncaught )?\[([A-Z][\w$]{0,100})(?: \[[A-Za-z][\w.-]{1,80}\])?(?:: (.*))?\] \{$/;
//   ● totals › of an order
export const testTitle = /^\s*● \S.{0,300}$/;

/** The error a line names: of a telling name wherever it stands, or of any name at its start. */
export function headerOf(text: string): Header | null {
  return namedHeader(text) ?? plainHeader(text);
}
