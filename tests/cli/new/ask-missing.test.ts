import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type AskOptions, askMissing, chooseTrace } from '#cli/new/ask-missing.ts';
import { tracesIn } from '#cli/new/pasted-material.ts';
import type { KnownWishes } from '#cli/new/wanted-post.ts';

const now = Temporal.ZonedDateTime.from('2026-11-30T12:00[Asia/Seoul]');
const nothing: KnownWishes = {
  title: undefined,
  lang: 'ko',
  isIncident: undefined,
  incident: {
    template: undefined,
    severity: undefined,
    startedAt: undefined,
    resolvedAt: undefined,
    services: undefined,
  },
};
const options: AskOptions = {
  proposed: null,
  meanings: { 'SEV-2': 'many' },
  services: [{ id: 'api' }],
  now,
  whyNotTitle: (title) => (title === 'taken' ? 'that file is there' : null),
};

const enter = '\r';
const down = '\u001B[B';
const end = '\u0003';

/** A writer who types the next answer once its question is read. */
function writer(answers: readonly [question: string, keys: string[]][]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let said = '';
  let read = 0;
  let next = 0;
  output.setEncoding('utf8').on('data', (part: string) => {
    said += part;
    const [question, keys] = answers[next] ?? ['', []];
    if (next >= answers.length || !said.slice(read).includes(question)) return;
    next++;
    read = said.length;
    keys.forEach((key, index) => {
      setTimeout(() => input.write(key), index * 20);
    });
  });
  return { conversation: { input, output }, said: () => said };
}

test('all that is not known is asked, and becomes what is wanted', async () => {
  const { conversation, said } = writer([
    ['Title', ['The day it fell', enter]],
    ['It tells of', [enter]],
    // From google one down
    ['Template', [down, enter]],
    // From SEV-3 one down
    ['Severity', [down, enter]],
    ['first affected', ['11:30', enter]],
    ['over', ['2026-11-30T02:50Z', enter]],
    ['Services', ['api, web,', enter]],
  ]);
  expect(await askMissing(nothing, options, conversation)).toEqual({
    title: 'The day it fell',
    lang: 'ko',
    incident: {
      template: 'pagerduty',
      severity: 'SEV-4',
      // 11:30 in Seoul, on the day at hand
      startedAt: Temporal.Instant.from('2026-11-30T02:30:00Z'),
      resolvedAt: Temporal.Instant.from('2026-11-30T02:50:00Z'),
      services: ['api', 'web'],
    },
  });
  expect(said()).toContain('Asia/Seoul');
});

test('what is known is not asked', async () => {
  const known: KnownWishes = {
    title: 'x',
    lang: 'en',
    isIncident: true,
    incident: { template: 'short', severity: 'SEV-1', startedAt: null, resolvedAt: null, services: [] },
  };
  const { conversation, said } = writer([]);
  expect(await askMissing(known, options, conversation)).toMatchObject({
    title: 'x',
    incident: known.incident,
  });
  expect(said()).toBe('');
});

test('an answer that cannot be is asked for again, with the reason', async () => {
  const known = { ...nothing, isIncident: false };
  const { conversation, said } = writer([
    ['Title', ['taken', enter]],
    ['That is taken: that file is there.', [' no more', enter]],
  ]);
  expect(await askMissing(known, options, conversation)).toMatchObject({
    title: 'taken no more',
    incident: null,
  });
  expect(said()).toContain('That is taken');
});

test('times of the future, and an end before the beginning, are no answers', async () => {
  const known = { ...nothing, title: 'x', isIncident: true };
  const { conversation, said } = writer([
    ['Template', [enter]],
    ['Severity', [enter]],
    ['first affected', ['12:01', enter]],
    // Its last digit is taken back: 12:00 is now.
    ['yet to come', ['\u007F', '0', enter]],
    ['over', ['11:59', enter]],
    ['began later', [...Array(5).fill('\u007F'), enter]],
    ['Services', [enter]],
  ]);
  const wanted = await askMissing(known, options, conversation);
  expect(wanted?.incident).toMatchObject({
    startedAt: Temporal.Instant.from('2026-11-30T03:00:00Z'),
    resolvedAt: null,
    services: [],
  });
  expect(said()).toContain('That cannot be: it is yet to come.');
});

test('a traceback proposes the title and the services', async () => {
  const proposed = { title: 'KeyError: 1', services: ['menu'] };
  const known = { ...nothing, isIncident: true };
  const { conversation } = writer([
    ['Title', [enter]],
    ['Template', [enter]],
    ['Severity', [enter]],
    ['first affected', [enter]],
    ['over', [enter]],
    ['Services', [enter]],
  ]);
  const wanted = await askMissing(known, { ...options, proposed }, conversation);
  expect(wanted).toMatchObject({ title: 'KeyError: 1', incident: { services: ['menu'], startedAt: null } });
});

test('who breaks off gets nothing', async () => {
  const { conversation } = writer([['Title', [end]]]);
  expect(await askMissing(nothing, options, conversation)).toBeNull();
});

test('of several stack traces the last one is offered first', async () => {
  const trace = (error: string) =>
    `Traceback (most recent call last):\n  File "/srv/a.py", line 1, in <module>\n    a()\n${error}\n`;
  const traces = tracesIn(`${trace('KeyError: 1')}\nsome words\n\n${trace('ValueError: 2')}`);
  // The first one has four lines, and four more stand before the second: three of words, and its own first is the eighth.
  expect(traces.map(({ line }) => line)).toEqual([1, 8]);
  const { conversation, said } = writer([['Stack trace', [enter]]]);
  expect((await chooseTrace(traces, conversation))?.trace.exceptions[0]?.type).toBe('ValueError');
  expect(said()).toContain('line 1: KeyError: 1');
});
