import type { CheckBatch, CheckOutcome } from './checked-file.ts';
import { createFileChecker, type FileChecker } from './file-checker.ts';

/** A worker lives for one run, which has one setting: the pipeline is built at its first batch. */
let check: FileChecker | undefined;

/** Checks the files of a batch, one after the other. */
export default async function checkBatch({ setting, tasks }: CheckBatch): Promise<CheckOutcome[]> {
  check ??= createFileChecker(setting);
  const outcomes: CheckOutcome[] = [];
  for (const task of tasks) outcomes.push(await check(task));
  return outcomes;
}
