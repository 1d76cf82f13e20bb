import { expect, test } from 'vitest';
import { beginsWithVerb, endsInVerb, isEndless } from '../../src/checks/action-titles.ts';

test.each([
  'Pin all versions',
  'Implement a limit',
  'Document the restore',
  'Feed the queue',
  '[infra] Move it',
  '503s',
])('%j begins with a verb', (title) => {
  expect(beginsWithVerb(title)).toBe(true);
});

test.each([
  'Pinning of versions',
  'Better alerts',
  'The limit',
  'Migration to Postgres',
  'Pinned versions',
  'More tests',
  'Redundancy',
])('%j does not begin with a verb', (title) => {
  expect(beginsWithVerb(title)).toBe(false);
});

test.each([
  '판을 고정한다',
  '경보를 추가하기',
  '서버를 바꿀 것',
  '경보 추가',
  '경보 추가 (3대)',
  '디스크 증설.',
  '절차에 적음',
])('%j ends in a verb', (title) => {
  expect(endsInVerb(title)).toBe(true);
});

test.each(['디스크 경보', '더 나은 절차', '복구 절차의 부재'])('%j does not end in a verb', (title) => {
  expect(endsInVerb(title)).toBe(false);
});

test('what never ends is told from what does', () => {
  expect(
    ['Improve monitoring', 'Be more careful', '지속적으로 살핀다', '배포할 때 주의한다'].every(isEndless),
  ).toBe(true);
  expect(['Alert at 80%', 'Keepalive to 60 s', '배포를 계획한다', '경보를 추가한다'].some(isEndless)).toBe(
    false,
  );
});
