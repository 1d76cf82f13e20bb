import { isLogLine } from '../log-line.ts';
import type { RawFrame } from '../runtime.ts';

// at [loader/][module@version/]com.acme.shop.Orders.load(Orders.java:15) ~[shop.jar:1.0]
const call =
  /^\s*at ([^\s()[\]{}=;,]{1,2000}(?: [^\s()[\]{}=;,]{1,200}){0,20})\(([^()]{0,400})\)(?: ?~?\[[^\]]{0,300}\])?$/;
// Orders.java:15    Shop.scala    Native Method    Unknown Source:12    <generated>    java.base@17.0.15/Thread.java:840    <console>:11 (Scala's prompt)
const place =
  /^(?:([\w.$-]{1,100}(?:@[\w.+-]{1,60})?)\/)?(?:([^\s:/]{1,200}\.[A-Za-z]\w{0,11}|<console>)(?::(-?\d{1,9}))?|(SourceFile|r8-map-id-\w{1,80}|D8\$\$SyntheticClass|:)(?::?(\d{1,9}))?|(?:Native Method|Unknown Source|<generated>|Inlined)(?::(\d{1,9}))?)$/;

/** A call site, or null. Format: java.lang.StackTraceElement.toString, and jstack's, which names the module inside. */
export function readCall(text: string): RawFrame | null {
  const match = call.exec(text);
  const at = match && place.exec(match[2] ?? '');
  if (!match || !at) return null;
  const { module, name } = splitModules(match[1] ?? '');
  if (!/.\../.test(name) && at[2] !== '<console>') return null;
  const line = at[3] ?? at[5] ?? at[6];
  return {
    function: name,
    file: at[2] ?? (at[4] && at[4] !== ':' ? at[4] : null),
    line: line === undefined || line.startsWith('-') ? null : Number(line),
    column: null,
    module: at[1] ?? module,
  };
}

/** `app//com.acme.Shop.main`, `java.base/java.lang.Thread.run`, `deployment.shop.war//com.acme…`. */
function splitModules(text: string): { module: string | null; name: string } {
  const slash = text.lastIndexOf('/');
  // Hidden classes hold a slash of their own: com.acme.Shop$$Lambda/0x0000000800c03000.run
  const hidden = /\$\$Lambda[\w$]{0,40}\/(?:0x)?[\da-f]{1,20}\./i.exec(text);
  const cut = hidden ? text.lastIndexOf('/', hidden.index) : slash;
  return cut < 0
    ? { module: null, name: text }
    : { module: text.slice(0, cut).replace(/\/+$/, '') || null, name: text.slice(cut + 1) };
}

export interface Header {
  type: string;
  message: string;
}

// java.lang.NumberFormatException: For input string: "12,50"    com.acme.Orders$PaymentException    kotlin.KotlinNullPointerException
const qualified =
  /(?:^|[\s:>(\])|-])((?:[\p{L}_$][\p{L}\p{N}_$-]{0,100}\.){1,20}[\p{Lu}_$][\p{L}\p{N}_$]{0,150})(?:: (.*)|:?$)/u;
// MyException: msg: a class without a package
const simple =
  /^(?:Exception in thread "[^"]{0,200}" )?([A-Z][\w$]{0,100}(?:Exception|Error|Throwable))(?:: (.*)|:?$)/;
// Assertion failed: (Groovy's assert, which shows its values below)
const powerAssertion = /^\s*Assertion failed:$/;
// A class that is thrown, by its name's end.
const thrown =
  /(?:Exception(?:Info)?|Error|Throwable|Failure|Fault|Death|Interrupt|Timeout|Rejected|Signal)s?(?:\$\w{1,60})?$/;

/** The exception a line names: qualified, wherever in the line it stands, or alone at its start. */
export function headerIn(text: string): Header | null {
  if (powerAssertion.test(text)) return { type: 'Assertion failed', message: '' };
  const own = simple.exec(text.trimStart());
  if (own) return { type: own[1] ?? '', message: own[2] ?? '' };
  let rest = text;
  let offset = 0;
  // A logger's name (`c.a.s.OrderController: charge failed`) may stand before the exception's.
  for (let tries = 0; tries < 4; tries++) {
    const match = qualified.exec(rest);
    if (!match) return null;
    if (thrown.test(match[1] ?? '')) return { type: match[1] ?? '', message: match[2] ?? '' };
    offset = match.index + match[0].length - (match[2]?.length ?? 0);
    if (offset <= 0 || offset >= rest.length) return null;
    rest = rest.slice(offset);
  }
  return null;
}

/** A qualified class of any name at the start of a line: a header only because frames follow. */
export function likelyHeader(text: string): Header | null {
  const bare = text.replace(/^\s*Exception in thread "[^"]{0,200}" /, '');
  const match = qualified.exec(bare);
  return match && match.index <= 1 && bare.trimStart().startsWith(match[1] ?? '')
    ? { type: match[1] ?? '', message: match[2] ?? '' }
    : null;
}

export const elision =
  /^\s*\.{3} (\d{1,9}) (?:more|common frames omitted|frames? (?:truncated|excluded|omitted).*|elided(?: and \d{1,9} more)?)$/;
export const link =
  /^(\s*)(Caused by|Suppressed|Wrapped by|Nested exception|Root cause)(?: \(\d{1,9}\))?: (.*)$/;

/** Messages longer than this lose their header. */
const longestMessage = 50;

/** How many lines of header and message stand above the first frame or link. */
export function lead(above: (back: number) => string | null, start: string): number {
  if (/^\s*Exception in thread "/.test(start)) return 0;
  let likely = 0;
  for (let back = 1; back <= longestMessage; back++) {
    const line = above(back);
    if (line === null || readCall(line) || link.test(line)) break;
    // An exception may have lost all its frames.
    if (elision.test(line)) {
      if (link.test(start)) continue;
      break;
    }
    if (headerIn(line)) return back + preambleAbove(above, back);
    if (isLogLine(line) || (line === '' && back > 1 && likely === 0 && back > 20)) break;
    if (likely === 0 && likelyHeader(line)) likely = back;
  }
  return likely && likely + preambleAbove(above, likely);
}

// Caught: java.lang.… (Groovy prints it before the trace)    FATAL EXCEPTION: main    Process: com.acme.shop, PID: 8123
export const preamble =
  /^\s*(?:Caught: [\w.$]+|FATAL EXCEPTION: .{1,200}|Process: [\w.:]{1,200}, PID: \d{1,9})/;

function preambleAbove(above: (back: number) => string | null, header: number): number {
  let back = header;
  while (back < header + 3 && preamble.test(above(back + 1) ?? '')) back++;
  return back - header;
}
