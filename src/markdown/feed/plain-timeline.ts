import type { Element, ElementContent } from 'hast';
import { formatClock, formatInstant, formatOffset, inUtc, machineInstant } from '#format/index.ts';
import type { TimelineItem, TimelineProps } from '../document.ts';
import { element, isElement } from '../tree.ts';
import type { PlainContext } from './plain-slot.ts';

/**
 * A timeline as a list.
 *
 * `<ol><li><p><strong><time datetime="2018-03-10T11:30:00+09:00">2018-03-10 11:30</time> UTC+9</strong> (02:30 UTC) deploy</p></li></ol>`
 */
export function plainTimeline({ entries }: TimelineProps, context: PlainContext): Element {
  return element(
    'ol',
    {},
    entries.map((entry) => element('li', {}, withTime(entry, context))),
  );
}

function withTime(entry: TimelineItem, context: PlainContext): ElementContent[] {
  const body = context.inline(entry.html);
  const time = timeOf(entry);
  if (time.length === 0) return body;
  const href = entry.href === undefined ? null : context.href(entry.href);
  const linked = href === null ? time : [element('a', { href }, time)];
  const head: ElementContent[] = [element('strong', {}, linked), ...utcOf(entry)];
  const [first, ...rest] = body;
  if (isElement(first, 'p')) return [element('p', {}, [...head, text(' '), ...first.children]), ...rest];
  return [element('p', {}, head), ...body];
}

/** `≈2018-03-10 11:30–11:45 UTC+9`; a day alone; or what was written and is no instant. */
function timeOf({ at, end, day, approximate, written }: TimelineItem): ElementContent[] {
  if (day !== null) return [element('time', { dateTime: day }, [text(day)])];
  if (at === null) return written === '' ? [] : [text(written)];
  const until =
    end === null ? [] : [text('–'), moment(end, isSameDay(at, end) ? formatClock : formatInstant)];
  return [
    ...(approximate ? [text('≈')] : []),
    moment(at, formatInstant),
    ...until,
    text(` ${formatOffset(at)}`),
  ];
}

function utcOf({ at, end }: TimelineItem): ElementContent[] {
  if (at === null || formatOffset(at) === 'UTC') return [];
  const [from, to] = [inUtc(at), end === null ? null : inUtc(end)];
  const start = isSameDay(at, from) ? formatClock(from) : formatInstant(from);
  const until = to === null ? '' : `–${isSameDay(from, to) ? formatClock(to) : formatInstant(to)}`;
  return [text(` (${start}${until} UTC)`)];
}

function moment(at: string, format: (at: string) => string): Element {
  return element('time', { dateTime: machineInstant(at) }, [text(format(at))]);
}

function isSameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
