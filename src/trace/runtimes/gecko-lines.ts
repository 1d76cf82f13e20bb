import type { RawFrame } from '../runtime.ts';
import { numberOf } from './place.ts';
import { namedHeader, plainHeader } from './v8-lines.ts';

// total/<@http://shop.example/app.js:4:52    @http://…:8:35    reduce@[native code]    promise callback*main@…    rule@
export const call =
  /^\s*([^@\s()]{0,200}|(?:get|set|async|bound) [^@\s]{1,200}|(?:global|module|eval|wasm) code|[\w ]{1,40}\*[^@\s]{0,200}|[^@]{0,200}\bhandler\*[^@\s]{0,200})@(.*)$/;
// http://shop.example/app.js line 12 > eval:1:21    js/shell.js:3:48
const place = /^(.{0,2000}?\S):(\d{1,9})(?::(\d{1,9}))?$/;
// A file or an address, not a host: no mail to anna@shop.example:25.
const isFile =
  /^(?:[a-z][\w+.-]{1,30}:\/\/|webpack|blob:|\.{0,2}\/|[A-Za-z]:[\\/]|debugger eval code$|self-hosted$)|\.(?:[cm]?[jt]sx?|html?|vue|svelte)(?:\?\S{0,200})?$| > (?:eval|Function|WebAssembly)$/;
// (gjs:2871): Gjs-CRITICAL **: 10:14:31.854: JS ERROR: PaymentDeclined: card: expired    JS ERROR: too much recursion
const gjs = /\bJS ERROR: (?:([A-Z][\w$]{0,100}): )?(.*)$/;
// Unhandled promise rejection. To suppress this warning, … Stack trace of the failed promise:
const rejection = /\b(Unhandled promise rejection)\. .* Stack trace of the failed promise:$/;
// Exception: PaymentDeclined: card: expired (the shell of JavaScriptCore)
export const shell = /^\s*Exception: ([A-Z][\w$]{0,100})(?:: (.*))?$/;
// at orders.js:4 (where the shell of JavaScriptCore saw a syntax error)
export const shellPlace = /^at (\S{1,1000}):(\d{1,9})$/;

/** A call, or null; `frame@` alone is one only among others. */
export function callAt(text: string): RawFrame | null {
  const match = call.exec(text);
  if (!match) return null;
  const name = match[1]?.trim() || null;
  const where = match[2] ?? '';
  if (where === '[native code]') return { function: name, file: null, line: null, column: null };
  const at = place.exec(where);
  if (!at || !isFile.test(at[1] ?? '')) return null;
  // A path without a column may be anything; an address may not.
  if (at[3] === undefined && !/^\w{2,30}:\/\//.test(at[1] ?? '')) return null;
  return { function: name, file: at[1] ?? null, line: Number(at[2]), column: numberOf(at[3]) };
}

/** The error a line names, with the words that GJS and the shell of JavaScriptCore put before it. */
export function headerOf(text: string): { type: string | null; message: string } | null {
  const rejected = rejection.exec(text);
  if (rejected) return { type: null, message: rejected[1] ?? '' };
  const match = gjs.exec(text) ?? shell.exec(text);
  if (match) return { type: match[1] ?? null, message: match[2] ?? '' };
  return namedHeader(text) ?? plainHeader(text);
}
