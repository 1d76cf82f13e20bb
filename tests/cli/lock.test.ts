import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tryLock } from '#cli/lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

const lockFile = () => join(temporaryFolder(), 'lock');
const written = (holder: object) => `${JSON.stringify(holder)}\n`;

test('a lock is held until it is released', () => {
  const file = lockFile();
  const { lock } = tryLock(file);
  expect(tryLock(file)).toMatchObject({ lock: null, holder: { pid: process.pid, host: hostname() } });
  lock?.release();
  expect(existsSync(file)).toBe(false);
  const again = tryLock(file);
  expect(again.holder).toBeNull();
  again.lock?.release();
});

describe('a lock counts no more', () => {
  const cases: [string, () => { text: string; age?: number }][] = [
    [
      'whose process is gone',
      () => ({ text: written({ pid: deadProcess(), host: hostname(), started: 1 }) }),
    ],
    [
      'of a process that had our own number before us',
      () => ({ text: written({ pid: process.pid, host: hostname(), started: 1 }) }),
    ],
    [
      'from before the machine was started',
      () => ({ text: written({ pid: process.ppid, host: hostname(), started: 1 }), age: 1e9 }),
    ],
    [
      'that another machine left half an hour ago',
      () => ({ text: written({ pid: 1, host: 'elsewhere', started: 1 }), age: 1801 }),
    ],
    ['that cannot be read', () => ({ text: 'half a li' })],
    ['that was never written', () => ({ text: '' })],
  ];
  test.each(cases)('%s', (_, make) => {
    const file = lockFile();
    const { text, age = 0 } = make();
    writeFileSync(file, text);
    const then = Date.now() / 1000 - age;
    utimesSync(file, then, then);
    const { lock } = tryLock(file);
    expect(lock).not.toBeNull();
    lock?.release();
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });
});

describe('a lock counts', () => {
  test('of a process that runs', () => {
    const file = lockFile();
    writeFileSync(file, written({ pid: process.ppid, host: hostname(), started: 1 }));
    expect(tryLock(file)).toMatchObject({ lock: null, holder: { pid: process.ppid } });
    expect(existsSync(file)).toBe(true);
  });

  test('of another machine, which cannot be asked', () => {
    const file = lockFile();
    writeFileSync(file, written({ pid: 1, host: 'elsewhere', started: 1 }));
    expect(tryLock(file)).toMatchObject({ lock: null, holder: { host: 'elsewhere' } });
  });
});

/** The number of a process that has just ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
