import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEntryTime, readTimelineHeading } from '#incident/index.ts';
import type { TimelineItem } from '#markdown/index.ts';
import { documentOf } from '../markdown/cases.ts';

const page = readFileSync(new URL('../../content/pages/docs/timeline.md', import.meta.url), 'utf8');

/** A post about an incident of the evening that the page tells of. */
const front =
  '---\ntitle: x\nincident: { id: INC-1, severity: SEV-2, status: resolved, timezone: Asia/Seoul, startedAt: 2018-03-10T23:30 }\n---\n';

async function entriesOf(text: string): Promise<{ entries: TimelineItem[]; problems: string[] }> {
  const { slots, diagnostics } = await documentOf(text);
  const entries = slots.flatMap((slot) => (slot.component === 'Timeline' ? slot.props.entries : []));
  return {
    entries,
    problems: diagnostics.filter(({ code }) => code !== 'SF6026').map(({ message }) => message),
  };
}

const examples = [...page.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

test.each(examples)('timeline.md shows what is read: %s', async (example) => {
  const body = example.includes('## ') || example.includes(':::') ? example : `## Timeline\n\n${example}`;
  const { entries, problems } = await entriesOf(front + body);
  expect(problems).toEqual([]);
  expect(entries.length).toBeGreaterThan(1);
  expect(entries.filter(({ at, written }) => at === null && written !== '')).toEqual([]);
});

test('timeline.md is itself without a problem, and has a timeline for each kind of source', async () => {
  const { entries, problems } = await entriesOf(page);
  expect(problems).toEqual([]);
  // A list of seven lines, a table of two rows, a paragraph of three entries.
  expect(entries.map(({ html }) => html)).toHaveLength(7 + 2 + 3);
});

test('every form of the table of times is read as the kind it stands for', () => {
  const [, table = ''] = page.split('## Times\n');
  const rows = [...table.matchAll(/^\| (`.*`.*) \| (.*) \|$/gm)];
  const read = rows.map(([, cell = '', kind = '']) => {
    const forms = [...cell.matchAll(/`([^`]+)`/g)].map(([, form = '']) => form);
    return { kind: kind.split(/[;,]/)[0], forms: forms.map((form) => kindOf(form)) };
  });
  expect(read).toEqual([
    { kind: 'a time of day', forms: Array(6).fill('clock') },
    { kind: 'a time of a day', forms: Array(3).fill('day clock') },
    { kind: 'a time in a zone of its own', forms: ['day clock zone', 'clock zone', 'clock zone'] },
    { kind: 'since `startedAt` of the incident', forms: Array(3).fill('elapsed') },
    { kind: 'a Unix time', forms: ['unix'] },
    { kind: 'approximate', forms: Array(3).fill('about clock') },
    { kind: 'a range', forms: Array(3).fill('clock to clock') },
    { kind: 'the day of the lines below', forms: Array(2).fill('day') },
  ]);
});

test('every heading that the page names is one of a timeline', () => {
  const headings = [
    ...page.matchAll(
      /`((?:3\. )?(?:Timeline|Incident timeline|타임라인|(?:장애 대응 )?경과)(?: [(—][^`]*)?)`/g,
    ),
  ].map(([, heading = '']) => heading);
  expect(headings.length).toBeGreaterThan(4);
  expect(headings.filter((text) => !readTimelineHeading(text, { file: '' }))).toEqual([]);
});

function kindOf(form: string): string {
  const time = readEntryTime(`${form} deploy`)?.time ?? readEntryTime(form)?.time;
  if (!time || !('time' in time)) return 'none';
  const one = (written: (typeof time)['time']): string =>
    written.kind !== 'clock'
      ? written.kind
      : `${written.day ? 'day ' : ''}clock${written.zone === null ? '' : ' zone'}`;
  return `${time.approximate ? 'about ' : ''}${one(time.time)}${time.end ? ` to ${one(time.end)}` : ''}`;
}
