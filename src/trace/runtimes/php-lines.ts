import { isLogLine } from '../log-line.ts';

const level =
  '(Fatal error|Parse error|Recoverable fatal error|Catchable fatal error|Compile error|Core error|Warning|Notice|Deprecated|User error)';
// PHP Fatal error:  Uncaught TypeError: msg in /srv/php/orders.php:9
export const uncaught = new RegExp(
  `^.{0,120}?(?:PHP )?(?:<b>)?${level}(?:</b>)?:\\s{1,2}Uncaught (?:exception ')?([A-Za-z_\\\\][\\w\\\\@/.:$]{0,300})(?:' with message '|: |(?<!:) (?=in \\S))(.*)$`,
);
// Fatal error: Allowed memory size of 8388608 bytes exhausted in /srv/php/memory.php on line 2
export const plainError = new RegExp(
  `^.{0,120}?(?:PHP )?(?:<b>)?${level}(?:</b>)?:\\s{1,2}(.{1,2000}) in (?:<b>)?(\\S.{0,1000}?)(?:</b>)? on line (?:<b>)?(\\d{1,9})(?:</b>)?(?:<br />)?$`,
);
// Next Shop\PaymentException: msg in /srv/php/orders.php:16
export const next = /^\s*Next ([A-Za-z_\\][\w\\]{0,300})(?:: | (?=in \S))(.*)$/;
// Shop\PaymentException: msg in /srv/php/orders.php:16 (an exception printed as text)
export const printed =
  /^\s*(?:\S.{0,120}[\s\]:] )?([A-Za-z_\\][\w\\]{0,300}(?:Exception|Error|Failure))(?:: (?=.* in )| (?=in ))(.*\S:\d{1,9})$/;
// Till\OrderError: no total in order 17: what programs print above `getTraceAsString()`
export const named =
  /^\s*(?:\S.{0,120}[\s\]:] )?([A-Za-z_\\][\w\\]{0,300}(?:Exception|Error|Failure)): (.*)$/;
// production.ERROR: msg {"exception":"[object] (Shop\\PaymentException(code: 0): msg at /srv/php/orders.php:16)
export const logged =
  /\[object\] \(([\w\\]{1,300})\(code: [^)]{0,40}\): (.*) at (\S.{0,1000}):(\d{1,9})\)\s*$/;
export const place = /^(?:(.*) )?in (\S.{0,1000}?)(?::(\d{1,9})| on line (\d{1,9}))$/s;
// #0 /srv/php/orders.php(8): Shop\Orders::cents()    #1 [internal function]: main()    #0  c() called at [/srv/a.php:10]
export const call =
  /^\s*#(\d{1,6})\s{1,2}(?:(?:(\S.{0,1000}?)\((\d{1,9})\)|(\[internal function\])): (.*)|(\S.{0,2000}\)) called at \[(\S.{0,1000}):(\d{1,9})\])$/;
// #5 {main}
export const endOfList = /^\s*#\d{1,6} \{main\}(?:"\}.{0,200})?$/;
// PHP   2. Shop\Orders->load($id = 17) /srv/php/orders.php:8    0.0004     393448   2. main() /srv/php/basic.php:3
export const xdebug =
  /^(?:PHP )?\s{1,10}(?:\d{1,6}\.\d{2,6}\s{1,10}\d{1,12}\s{1,10})?(\d{1,6})\. (\S.{0,2000}\)) (\S.{0,1000}):(\d{1,9})$/;

/** How far above the first line noticed the error stands. */
export function lead(above: (back: number) => string | null, start: string): number {
  if (uncaught.test(start) || plainError.test(start)) return 0;
  if (/^\s*#0 /.test(start) && named.test(above(1) ?? '')) return 1;
  const header = /^\s*(?:PHP )?Stack trace:$|^\[stacktrace\]$/.test(start)
    ? 0
    : /^\s*(?:PHP )?Stack trace:$|^\[stacktrace\]$/.test(above(1) ?? '')
      ? 1
      : -1;
  if (header < 0) return 0;
  for (let back = header + 1; back <= header + 30; back++) {
    const line = above(back);
    if (line === null || endOfList.test(line)) return header;
    if (uncaught.test(line) || printed.test(line) || logged.test(line) || plainError.test(line)) return back;
    if (isLogLine(line)) return header;
  }
  return header;
}
