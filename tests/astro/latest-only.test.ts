import { expect, test, vi } from 'vitest';
import { latestOnly } from '#astro/latest-only.ts';

/** Work that ends when it is told to. */
function working() {
  const begun: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const done = vi.fn<(outcome: string, item: string) => void>();
  const failed = vi.fn<(error: unknown) => void>();
  const doLatest = latestOnly<string, string>({
    ready: async () => {},
    work(item) {
      begun.push(item);
      return new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(error) : resolve(`outcome of ${item}`)));
      });
    },
    done,
    failed,
  });
  /** Lets everything go on that can. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (error?: Error) => {
    ends.shift()?.(error);
    await settle();
  };
  return { begun, done, failed, doLatest, settle, end };
}

test('of what comes quickly the last is worked on, once', async () => {
  const { begun, done, doLatest, settle, end } = working();
  for (const item of ['a', 'b', 'c']) doLatest(item);
  await settle();
  expect(begun).toEqual(['c']);
  await end();
  expect(done.mock.calls).toEqual([['outcome of c', 'c']]);
});

test('what comes while it works is worked on afterwards, and the outdated outcome is told to nobody', async () => {
  const { begun, done, doLatest, settle, end } = working();
  doLatest('a');
  await settle();
  doLatest('b');
  doLatest('c');
  await settle();
  expect(begun).toEqual(['a']);
  await end();
  expect(begun).toEqual(['a', 'c']);
  expect(done).not.toHaveBeenCalled();
  await end();
  expect(done.mock.calls).toEqual([['outcome of c', 'c']]);
});

test('work that fails is told, and the next goes on', async () => {
  const { done, failed, doLatest, settle, end } = working();
  const error = new Error('a bug');
  doLatest('a');
  await settle();
  await end(error);
  expect(failed.mock.calls).toEqual([[error]]);
  doLatest('b');
  await settle();
  await end();
  expect(done.mock.calls).toEqual([['outcome of b', 'b']]);
});
