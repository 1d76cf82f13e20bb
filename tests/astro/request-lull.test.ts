import { EventEmitter } from 'node:events';
import type { Connect } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { requestLull } from '#astro/request-lull.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A lull that is waited for, and requests to disturb it. */
function waiting() {
  const lull = requestLull();
  let hasCome = false;
  const request = () => {
    const response = new EventEmitter();
    const [asked, answer] = [{}, response] as unknown as Parameters<Connect.NextHandleFunction>;
    lull.watch(asked, answer, () => {});
    return { answered: () => response.emit('close') };
  };
  return {
    lull,
    request,
    wait: () =>
      void lull.wait().then(() => {
        hasCome = true;
      }),
    /** Whether it has come when so many milliseconds have passed. */
    async after(milliseconds: number) {
      await vi.advanceTimersByTimeAsync(milliseconds);
      return hasCome;
    },
  };
}

test('comes at once where nothing happens', async () => {
  const { wait, after } = waiting();
  wait();
  expect(await after(0)).toBe(true);
});

test('does not come before a request is answered and no other has followed for a quarter of a second', async () => {
  const { wait, request, after } = waiting();
  const page = request();
  wait();
  expect(await after(2000)).toBe(false);
  page.answered();
  expect(await after(200)).toBe(false);
  const style = request();
  style.answered();
  expect(await after(249)).toBe(false);
  expect(await after(251)).toBe(true);
});

test('begins anew with each change of the content, for a browser asks again then', async () => {
  const { lull, wait, after } = waiting();
  lull.disturb();
  wait();
  expect(await after(200)).toBe(false);
  lull.disturb();
  expect(await after(200)).toBe(false);
  expect(await after(51)).toBe(true);
});

test('is not waited for longer than ten seconds', async () => {
  const { wait, request, after } = waiting();
  request();
  wait();
  expect(await after(9_900)).toBe(false);
  expect(await after(350)).toBe(true);
});
