import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { type Lock, tryLock } from '../lock.ts';
import { type BuildMarker, writeMarker } from './marker.ts';
import { versionControl } from './version-control.ts';

/** A build in the making, beside the folder it will replace. Ends by `commit` or `discard`; by `discard` should the process end before. */
export interface Staging {
  /** Where to build: an empty folder beside the output folder, so that renaming suffices to put it in place. */
  folder: string;
  /**
   * Puts the build in place of the output folder, whole, at once; then removes the old one. Between two renames there is an instant without an output
   * folder; a process that is killed there leaves the old one aside, and the next build puts it back.
   *
   * @returns a problem where the old folder cannot be replaced; it is as it was then
   */
  commit(marker: BuildMarker): Promise<Diagnostic | null>;
  /** Removes all that was made. The output folder is as it was. */
  discard(): void;
}

export type StagingAttempt = { staging: Staging; problem: null } | { staging: null; problem: Diagnostic };

/**
 * Opens the staging folder of an output folder, `.dist.sunfish-next` for `dist`.
 *
 * What an earlier run left behind when it was killed is cleaned up first. Two builds of one folder do not mix: the
 * second is refused.
 *
 * @param out real absolute path of a folder that may be replaced (`checkOutput`)
 */
export function openStaging(out: string): StagingAttempt {
  const parent = dirname(out);
  const beside = (role: string) => join(parent, `.${basename(out)}.sunfish-${role}`);
  const paths: SwapPaths = { out, next: beside('next'), previous: beside('previous') };
  let madeParents: string | undefined;
  try {
    madeParents = mkdirSync(parent, { recursive: true });
    const { lock, holder } = tryLock(beside('lock'));
    if (!lock) {
      const values = { folder: out, pid: holder.pid, host: holder.host, file: beside('lock') };
      return { staging: null, problem: diagnose('SF9001', values, { file: out }) };
    }
    cleanUpAfterKilledRun(paths);
    mkdirSync(paths.next);
    return { staging: stagingOf(paths, lock, madeParents), problem: null };
  } catch (error) {
    const problem = diagnose('SF9002', { path: parent, reason: reasonOf(error) }, { file: out });
    return { staging: null, problem };
  }
}

interface SwapPaths {
  out: string;
  next: string;
  previous: string;
}

function cleanUpAfterKilledRun({ out, next, previous }: SwapPaths): void {
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
  else remove(previous);
  // Killed while a checkout's own folder was being moved along: it goes back before the build is thrown away.
  if (existsSync(out)) moveVersionControl(next, out);
  remove(next);
}

function stagingOf(paths: SwapPaths, lock: Lock, madeParents: string | undefined): Staging {
  const discard = () => {
    process.off('exit', discard);
    remove(paths.next);
    lock.release();
    removeEmptyFolders(dirname(paths.out), madeParents);
  };
  process.once('exit', discard);
  return {
    folder: paths.next,
    discard,
    async commit(marker) {
      const problem = swap(paths, marker);
      if (problem) {
        discard();
        return problem;
      }
      process.off('exit', discard);
      const removePrevious = () => {
        remove(paths.previous);
        lock.release();
      };
      process.once('exit', removePrevious);
      // Many files at a time: one after the other, the old site takes longer to remove than an edit to build.
      await rm(paths.previous, { recursive: true, force: true, maxRetries: 3 });
      process.off('exit', removePrevious);
      lock.release();
      return null;
    },
  };
}

/** All in one go, so that no signal can come between: handlers run only when this has returned. */
function swap({ out, next, previous }: SwapPaths, marker: BuildMarker): Diagnostic | null {
  const there = statSync(out, { throwIfNoEntry: false });
  let aside = false;
  try {
    writeMarker(next, marker);
    if (there) {
      chmodSync(next, there.mode);
      renameSync(out, previous);
      aside = true;
      moveVersionControl(previous, next);
    }
    renameSync(next, out);
    return null;
  } catch (error) {
    if (aside) {
      moveVersionControl(next, previous);
      renameSync(previous, out);
    }
    return diagnose('SF9003', { folder: out, reason: reasonOf(error) }, { file: out });
  }
}

function moveVersionControl(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) {
    if (versionControl.has(name) && !existsSync(join(to, name))) renameSync(join(from, name), join(to, name));
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes folders that were made for the output, as far as nothing else stands in them. */
function removeEmptyFolders(folder: string, outermost: string | undefined): void {
  if (outermost === undefined) return;
  for (let path = folder; path.length >= outermost.length; path = dirname(path)) {
    try {
      rmdirSync(path);
    } catch {
      return;
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return error.message;
}
