/**
 * True for a line that a program's log, a shell or a test runner prints around a trace, and that is no part of an
 * error message.
 */
export function isLogLine(line: string): boolean {
  return (
    line.length > 0 &&
    (stamped.test(line) || level.test(line) || prompt.test(line) || ruler.test(line) || markup.test(line))
  );
}

// 2024-03-10 02:30:00, [2024-03-10T02:30, 10/Mar/2024, [10/Mar/2024:02, Mar 10 02:30:00, 02:30:00, 10.0.3.4 - -, {"ts"
const stamped =
  /^[[(]?(?:\d{4}[-/]\d\d[-/]\d\d[T :\]]|\d\d\/[A-Z][a-z]{2}\/\d{4}|[A-Z][a-z]{2} [ \d]?\d,? \d|\d\d:\d\d:\d\d\b|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\s|\{"\w{1,40}":|\d\d-\d\d \d\d:\d\d:\d\d)/;
// ERROR something, [WARN] something, INFO:root:something, level=error, ##[error]Process completed
const level =
  /^(?:\[(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\]|(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|SEVERE)(?:\s{1,6}\S|:|\/\w)|(?:level|ts|time)=|##\[)/;
// $ make, >>> x, anna@shop:~$ ls, root@web:/# exit, ❯ npm test, In [3]:
const prompt =
  /^(?:\([\w.-]{1,40}\) )?(?:[$%❯➜] |>>> |\.\.\. |In \[\d{1,5}\]:|[\w.-]{1,40}@[\w.-]{1,60}[: ][^$#]{0,80}[$#](?: |$)|PS [A-Z]:\\)/;
// -----------, ====== FAILURES ======, ___ T.test_total ___
const ruler = /^(?:[-=_*~#]{5,}|[─━═⎯]{3,})/;
// </pre>, <br />, </code></pre>
const markup = /^<(?:\/|br|pre|code|div|p\b|span|td)[^>]{0,200}>/;
