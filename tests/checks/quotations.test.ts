import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotationsIn } from '../../src/checks/wording/quotations.ts';

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['He said "it is mine" and “yours”.', ['"it is mine"', '“yours”']],
  ['그는 「내 잘못」이라고, ‘실수’라고 했다', ['「내 잘못」', '‘실수’']],
  ["It doesn't say 'should have' here; the team's", ["'should have'"]],
  ['‘we don’t know’', ['‘we don’t know’']],
  ['never “closed', []],
  ['“outer ‘inner’ outer”', ['“outer ‘inner’ outer”']],
])('finds what is quoted in %j', (text, wanted) => {
  expect(quoted(text)).toEqual(wanted);
});

test('quotations are in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`"'“”‘’「」 ab가`) }), (text) => {
      let last = 0;
      for (const { start, end } of quotationsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end - start).toBeGreaterThanOrEqual(2);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
