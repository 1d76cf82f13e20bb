/**
 * Reads the header Retry-After: seconds, or a date (RFC 9110, 10.2.3).
 *
 * @param now milliseconds since 1970
 * @returns milliseconds to wait; null where it says nothing that can be read
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  // Matches `120`.
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000;
  // Matches `Fri, 31 Dec 1999 23:59:59 GMT`, and the two older forms of HTTP-date.
  if (!/^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}(?: GMT| \d{4})$/.test(text)) return null;
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
