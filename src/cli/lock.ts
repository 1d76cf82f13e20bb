import { linkSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** A lock held by this process; it is also given back when the process ends. */
export interface Lock {
  release(): void;
}

/** Who holds a lock. */
export interface LockHolder {
  pid: number;
  host: string;
  /** When the process began, in milliseconds since 1970: a process id alone is given again and again. */
  started: number;
}

export type LockAttempt = { lock: Lock; holder: null } | { lock: null; holder: LockHolder };

/**
 * Takes the lock that a file stands for, or says who holds it.
 *
 * The lock of a process that is gone is taken over: one that was killed cannot give it back.
 *
 * @throws where the file cannot be written
 */
export function tryLock(file: string): LockAttempt {
  const own: LockHolder = { pid: process.pid, host: hostname(), started: performance.timeOrigin };
  for (;;) {
    if (createExclusively(file, `${JSON.stringify(own)}\n`)) return { lock: heldLock(file), holder: null };
    const written = readWhenWritten(file);
    if (written === null) continue;
    const holder = parseHolder(written);
    if (holder && !isStale(file, holder, own)) return { lock: null, holder };
    removeStale(file, written);
  }
}

function createExclusively(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  }
}

function heldLock(file: string): Lock {
  const release = () => {
    process.off('exit', release);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { release };
}

/** Of a process on another machine nothing can be known; a build takes minutes at most, so its lock counts for this long. */
const otherHostMs = 30 * 60_000;

function parseHolder(text: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    if (!('pid' in value && 'host' in value && 'started' in value)) return null;
    const { pid, host, started } = value;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof started !== 'number') return null;
    return Number.isInteger(pid) && pid > 0 ? { pid, host, started } : null;
  } catch {
    return null;
  }
}

function isStale(file: string, { pid, host, started }: LockHolder, own: LockHolder): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (host !== own.host) return age > otherHostMs;
  // In a container that is started anew the first process has the same id as the one before.
  if (pid === own.pid) return started !== own.started;
  return age > uptime() * 1000 || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return !isSystemError(error, 'ESRCH');
  }
}

/**
 * Another process may have judged the same lock stale, removed it and taken a new one by now. A rename gives a file to
 * one process alone; what turns out to be somebody's new lock is put back.
 */
function removeStale(file: string, judged: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return;
    throw error;
  }
  if (readOrNull(aside) !== judged) {
    try {
      linkSync(aside, file);
    } catch (error) {
      if (!isSystemError(error, 'EEXIST')) throw error;
    }
  }
  unlinkSync(aside);
}

/** A lock is made and then written: for a moment it may be empty. */
function readWhenWritten(file: string): string | null {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < 20; attempt++) {
    const text = readOrNull(file);
    if (text !== '') return text;
    Atomics.wait(pause, 0, 0, 10);
  }
  return '';
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  }
}

function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
