import { describe, expect, test } from 'vitest';
// The tables are the room's inside; their samples are part of their documentation.
import { prefixes } from '../../src/trace/prefixes.ts';
import { runtimes } from '../../src/trace/runtimes/index.ts';

describe.each(runtimes.map((runtime) => [runtime.id, runtime] as const))(
  'the table of %s',
  (_id, runtime) => {
    test.each(runtime.rules.map((rule) => [rule.name, rule] as const))(
      '%s fits its sample',
      (_name, rule) => {
        expect(rule.pattern.test(rule.sample)).toBe(true);
        if (rule.has !== undefined) expect(rule.sample).toContain(rule.has);
        expect(rule.pattern.global || rule.pattern.sticky).toBe(false);
      },
    );

    test('a line that can start a trace holds a hint', () => {
      const digits = (text: string) => text.replaceAll(/\d/g, '0');
      for (const rule of runtime.rules.filter(({ starts }) => starts)) {
        expect(
          runtime.hints.some((hint) => digits(rule.sample).includes(digits(hint))),
          rule.name,
        ).toBe(true);
      }
    });

    test('every state that a rule leads to has rules, or ends the trace on purpose', () => {
      const known = new Set(runtime.rules.flatMap(({ from }) => from));
      for (const { name, to } of runtime.rules)
        if (to !== undefined && to !== 'end') expect(known, name).toContain(to);
      expect(known).toContain('idle');
    });
  },
);

test.each(prefixes.map((prefix) => [prefix.name, prefix] as const))(
  'the prefix of %s fits its sample',
  (_name, prefix) => {
    expect(prefix.strip(prefix.sample)).not.toBeNull();
  },
);
