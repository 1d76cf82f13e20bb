import { expect, test } from 'vitest';
import { conceal } from '#checks/conceal.ts';
import { finding } from '../cli/reporters/findings.ts';

const secret = 'hunter22';

test('a secret is in no word of a finding', () => {
  const found = finding({
    message: `"${secret}" twice: ${secret}.`,
    why: secret,
    help: `Take ${secret} out.`,
  });
  const { message, why, help } = conceal(found, [secret]);
  expect([message, why, help]).toEqual(['"••••" twice: ••••.', '••••', 'Take •••• out.']);
});

test('a fix that would write it is dropped, another one stays', () => {
  const fixOf = (text: string) => conceal(finding({ fix: { start: 0, end: 1, text } }), [secret]).fix;
  expect(fixOf(`[${secret}](x)`)).toBeUndefined();
  expect(fixOf('x')).toEqual({ start: 0, end: 1, text: 'x' });
});

test('without secrets a finding is as it was', () => {
  const found = finding({ fix: { start: 0, end: 1, text: 'x' } });
  expect(conceal(found, [])).toEqual(found);
});
