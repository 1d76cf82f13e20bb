import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTraces } from '#trace/index.ts';
import { fixtureRuntimes, fixturesOf } from './fixtures.ts';

describe.each(fixtureRuntimes())('a trace of %s', (runtime) => {
  // A home's owner, and the same with the owner redacted.
  const cases = fixturesOf(runtime).filter(({ text }) => text.includes('/srv/'));

  test.runIf(cases.length > 0)('is read the same with a placeholder in its paths', () => {
    for (const { name, text } of cases) {
      const plain = parseTraces(text.replaceAll('/srv/', '/home/minsu/'));
      const redacted = parseTraces(text.replaceAll('/srv/', '/home/[redacted:user-1]/'));
      expect(JSON.parse(JSON.stringify(redacted).replaceAll('[redacted:user-1]', 'minsu')), name).toEqual(
        plain,
      );
    }
  });
});

test('a placeholder stands in what was read as it was written', () => {
  const text =
    'panic: no [redacted:host-2]\n\ngoroutine 1 [running]:\nmain.main()\n\t/home/[redacted:user-1]/a.go:3 +0x1d\n';
  const [segment] = parseTraces(text);
  if (segment?.kind !== 'trace') throw new Error('a trace');
  expect(segment.text).toBe(text);
  expect(segment.trace.exceptions[0]?.message).toBe('no [redacted:host-2]');
  expect(segment.trace.frames.map(({ file, line }) => [file, line])).toEqual([
    ['/home/[redacted:user-1]/a.go', 3],
  ]);
});

test('whatever placeholders there are, the segments make the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[redacted:ip-1]',
      '[redacted:resident-number-12]',
      '_redacted_ip_1_',
      '[redacted:',
      '\n',
    ),
    fc.constantFrom('goroutine 1 [running]:\n', 'main.main()\n\t/a.go:3\n', 'panic: x\n'),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(
        parseTraces(text)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
