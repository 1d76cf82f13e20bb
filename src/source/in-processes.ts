import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/**
 * Heap of a worker. V8 collects by the size it may grow to: with more before it, it keeps a third more
 * of what nobody needs. The densest post that is read, 2 MB of marked words, takes 1.8 GB of memory in all.
 */
const workerMegabytes = 2000;

/**
 * Runs a worker on batches, in as many processes as there are cores, eight at the most.
 *
 * Processes and not threads: a thread's memory stays with the process when it ends, and adds to what Astro needs afterwards
 * (1,000 posts: a quarter of the peak). One that dies of a post takes nothing else along.
 *
 * @param worker module whose default export takes a batch
 * @returns what came of all batches, in their order
 */
export async function inProcesses<Batch, Result>(worker: URL, batches: readonly Batch[]): Promise<Result[]> {
  const workers = Math.min(availableParallelism(), 8, batches.length);
  const codeCache = getCompileCacheDir();
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'child_process',
    execArgv: [...process.execArgv, `--max-old-space-size=${workerMegabytes}`],
    env: { ...process.env, ...(codeCache && { NODE_COMPILE_CACHE: codeCache }) } as Record<string, string>,
    minThreads: workers,
    maxThreads: workers,
  });
  try {
    const results = batches.map((batch) => pool.run(batch) as Promise<Result[]>);
    return (await Promise.all(results)).flat();
  } finally {
    await pool.destroy();
  }
}

/** A list in parts of a size, the last one shorter. */
export function inBatches<Item>(list: readonly Item[], size: number): Item[][] {
  const batches: Item[][] = [];
  for (let first = 0; first < list.length; first += size) batches.push(list.slice(first, first + size));
  return batches;
}
