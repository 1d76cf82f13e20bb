import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { formatInstant, formatOffset, machineInstant } from '#format/index.ts';
import { readUnixTime, unixTimeIn } from '#incident/index.ts';
import type { Site } from '#site/index.ts';
import { type RenderState, stateOf } from '../state.ts';
import { contentOf, element, heldBy, isElement, type Parent } from '../tree.ts';
import { skip, walk } from '../walk.ts';

/**
 * Puts readable times beside Unix times in inline code: `1520649000`, `@1520649000`, `1520649000.123`, milliseconds.
 *
 * `<code>1520649000</code>` → `<code>1520649000</code> <time class="unix-time" datetime="2018-03-10T11:30:00+09:00">(2018-03-10 11:30 UTC+9)</time>`
 *
 * In a post of an incident those within a year of it, in its zone; in another one only where its author wants it (`unixTimes: true`), in
 * the site's zone. A number that has a time in parentheses behind it keeps that alone.
 */
export function rehypeUnixTimes(site: Site) {
  return (tree: Root, file: VFile): void => {
    const instantOf = readerOf(stateOf(file, site), site);
    if (instantOf) addTimes(tree, instantOf);
  };
}

/** Reads a Unix time as a Temporal.ZonedDateTime string; null for any other text. */
type InstantOf = (written: string) => string | null;

function readerOf({ incident, unixTimes }: RenderState, { timeZone }: Site): InstantOf | null {
  if (unixTimes === false || (!incident && !unixTimes)) return null;
  return incident ? (written) => unixTimeIn(written, incident) : (written) => anyTime(written, timeZone);
}

/** From 2001-09-09, when seconds got a tenth digit, to 2038-01-19, when they no longer fit in 31 bits. */
const seconds = { from: 1_000_000_000, to: 2 ** 31 };

function anyTime(written: string, timeZone: string): string | null {
  const milliseconds = readUnixTime(written);
  if (milliseconds === null || milliseconds < seconds.from * 1000 || milliseconds >= seconds.to * 1000)
    return null;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toString();
}

function addTimes(tree: Parent, instantOf: InstantOf): void {
  walk(tree, (node, index, parent) => {
    if (isElement(node, 'a', 'pre', 'time')) return skip;
    if (node.type === 'sfSlot')
      for (const children of heldBy(node)) addTimes({ type: 'root', children }, instantOf);
    if (!isElement(node, 'code')) return;
    const siblings = contentOf(parent);
    const instant = instantOf(textOf(node).trim().replace(/^@/, ''));
    if (instant === null || isTimed(siblings[index + 1])) return skip;
    siblings.splice(index + 1, 0, { type: 'text', value: ' ' }, timeElement(instant));
    return index + 3;
  });
}

/** Whether the author has written the time beside it: ` (2018-03-10 11:30)`, `(11시 30분)`, ` = 11:30 KST`. */
function isTimed(after: ElementContent | undefined): boolean {
  return (
    after?.type === 'text' &&
    /^\s?(?:\([^()]{0,40}|[=→]\s?(?:\d{4}-\d{2}-\d{2}[ T])?)\d{1,2}(?::\d{2}|시)/.test(after.value)
  );
}

function timeElement(instant: string): Element {
  const text = `(${formatInstant(instant)} ${formatOffset(instant)})`;
  const properties = { className: ['unix-time'], dateTime: machineInstant(instant) };
  return element('time', properties, [{ type: 'text', value: text }]);
}
