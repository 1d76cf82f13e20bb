import { isLogLine } from '../log-line.ts';
import type { RawFrame } from '../runtime.ts';
import { numberOf } from './place.ts';

// `at` and `in … :line` in the languages of .NET's own messages.
const at = '(?:at|bei|à|en|в|em|w|a|konum:|位置|위치:|場所|在|於|ved|på|vid|in)';
const location = String.raw`(?: (?:in|dans|en|in|в|na|w|i|konum|파일|場所|位置|于|於) (.{1,1000}):(?:line|Zeile|ligne|línea|riga|строка|linha|wiersz|줄|行|行号|satır|řádek)? ?(\d{1,9}))?`;
//    at Acme.Shop.Keys..ctor(String path) in C:\src\Keys.cs:line 12
//   at Acme.Shop.Orders.Parse (System.String s) [0x00002] in /srv/cs/Shop.cs:8
const call = new RegExp(
  `^\\s*${at} (\\(wrapper [\\w-]{1,60}\\) )?([^\\s()]{1,1000}(?: [^\\s()]{1,300}){0,3}?) ?\\(((?:[^()]|\\([^()]*\\)){0,2000})\\)(?: \\[0x[\\da-f]{1,8}\\])?${location} ?(?:<---)*$`,
  'u',
);
// Shop.Cart.Total () (at Assets/Scripts/Cart.cs:31): the console of Unity
const unity =
  /^\s*([^\s()]{1,400}(?: [^\s()]{1,300}){0,2}?) ?\((?:[^()]{0,1000})\) \(at (.{1,1000}?):(\d{1,9})\)$/;
// What other runtimes put into the brackets.
const foreign =
  /^(?:[^\s,]+\.\w{1,12}(?::-?\d+)?|Native Method|Unknown Source(?::\d+)?|<generated>|<anonymous>|native|index \d+|.*:\d+:\d+|SourceFile(?::\d+)?)$/;

/** A call site, or null. Alone, it must have a namespace; among others a bare name (`lambda_method3`) will do. */
export function readCall(text: string, amongOthers: boolean): RawFrame | null {
  const console = unity.exec(text);
  if (console)
    return { function: console[1] ?? null, file: console[2] ?? null, line: Number(console[3]), column: null };
  const match = call.exec(text);
  if (!match) return null;
  const name = match[2] ?? '';
  const parameters = match[3] ?? '';
  if (foreign.test(parameters) && match[4] === undefined && !match[1]) return null;
  const qualified = /[\w>\]`$]\.{1,2}[\w<_]/.test(name);
  if (!qualified && !amongOthers) return null;
  if (!/^[\p{L}_<(]/u.test(name) || (/\s/.test(name) && !match[1] && !/[<[]/.test(name))) return null;
  const file = match[4] && !/^<[\da-f]+>$/.test(match[4]) ? match[4] : null;
  return {
    function: name,
    file,
    line: file === null ? null : numberOf(match[5]),
    column: null,
    module: match[1] ? 'wrapper' : null,
  };
}

export interface Header {
  type: string;
  message: string;
}

// System.IO.FileNotFoundException: msg    System.Net.Sockets.SocketException (111): msg    PaymentException: msg
const typed =
  /(?:^|[\s:>.\]])((?:[\p{L}_][\p{L}\p{N}_]{0,100}\.){0,15}[\p{Lu}_][\p{L}\p{N}_]{0,150}(?:[+`][\p{L}\p{N}_]{1,100}){0,4}(?:\[[^\]]{0,200}\])?)(?: \((?:0x)?[\dA-Fa-f, ]{1,40}\))?(?:: (.*)|$)/u;
const thrown = /(?:Exception|Error|Fault|Failure|Canceled|Timeout)(?:`\d+)?(?:\[.*\])?$/;

/** The exception a line names. */
export function headerOf(text: string): Header | null {
  const bare = text.replace(
    /^\s*(?:Unhandled [Ee]xception[.:]|\[ERROR\] FATAL UNHANDLED EXCEPTION:|Fatal error\.) ?/,
    '',
  );
  for (let from = 0, tries = 0; tries < 4; tries++) {
    const match = typed.exec(bare.slice(from));
    if (!match) return null;
    const type = match[1] ?? '';
    if (thrown.test(type) || (bare !== text && match.index === 0)) return { type, message: match[2] ?? '' };
    from += match.index + (match[0].length - (match[2]?.length ?? 0));
    if (from >= bare.length) return null;
  }
  return null;
}

//    --- End of inner exception stack trace ---    --- Ende der internen Ausnahmestapelüberwachung ---
export const endOfInner =
  /^\s*--- (?:End of inner exception|Ende der internen Ausnahme|Fin de la trace de la pile d'exception interne|Fin del seguimiento de la pila de la excepción interna|내부 예외 스택 추적의 끝|内部例外スタック トレースの終わり|内部异常堆栈跟踪的结尾|Конец трассировки внутреннего стека|Fine dell'analisi dello stack dell'eccezione interna)/;
export const inner = /^\s*---> (?!\()(.*)$/;

/** How many lines of header, inner exceptions and message stand above the first frame. */
export function lead(above: (back: number) => string | null, start: string): number {
  if (!readCall(start, false)) return 0;
  let found = 0;
  for (let back = 1; back <= 40; back++) {
    const line = above(back);
    if (line === null || readCall(line, false)) break;
    // An inner exception that was never thrown has no frames.
    if (endOfInner.test(line)) continue;
    const isInner = /^\s*---> /.test(line);
    if (headerOf(line)) {
      found = back;
      if (!isInner) break;
    }
    if (isLogLine(line.trimStart()) && !isInner) break;
  }
  if (found === 0) return 0;
  return /^\s*(?:Unhandled [Ee]xception[.:]|\[ERROR\] FATAL UNHANDLED EXCEPTION:)$/.test(
    above(found + 1) ?? '',
  )
    ? found + 1
    : found;
}
