import { lookup } from 'node:dns';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, AskLinks, Copy, LinkRequest } from '#checks/index.ts';
import { askArchive } from './ask-archive.ts';
import { askLink, type LinkAnswer } from './ask-link.ts';
import { openDispatcher, type Proxies } from './dispatcher.ts';
import type { Lookup } from './guarded-lookup.ts';
import { type KeptAnswers, openKeptAnswers } from './kept-answers.ts';
import { type Clock, type Manners, manners } from './manners.ts';
import { isPublicAddress } from './public-address.ts';
import { openHosts, type Session } from './session.ts';
import { openTurns } from './turns.ts';
import { archiveHost, waybackApi } from './wayback.ts';

export interface AskerOptions {
  /** Where answers are kept. Absolute path. */
  cacheFile: string;
  /** Of Sunfish, for the header User-Agent. */
  version: string;
  proxies: Proxies;
  /** Told how far a run is, of what has to be asked for. */
  onProgress?: ((done: number, all: number) => void) | undefined;
}

/** The world outside. */
export interface Internet {
  lookup: Lookup;
  /** Whether an IP address may be connected to. */
  isAllowed(address: string): boolean;
  /** Address of the archive's API. */
  archive: string;
  clock: Clock;
  now(): Temporal.Instant;
  manners: Manners;
}

export const internet: Internet = {
  lookup,
  isAllowed: isPublicAddress,
  archive: waybackApi,
  clock: { elapsed: () => performance.now(), sleep },
  now: () => Temporal.Now.instant(),
  manners,
};

/**
 * Opens the door to other sites: asks politely (`manners`), hosts that everybody may reach alone, and what was not answered lately.
 *
 * @param world for tests: another network
 */
export function openAsker(
  { cacheFile, version, proxies, onProgress }: AskerOptions,
  world: Internet = internet,
): AskLinks {
  return async (requests) => {
    const kept = openKeptAnswers(cacheFile, world.now());
    const session: Session = {
      turns: openTurns(world.manners, world.clock),
      manners: world.manners,
      dispatcher: openDispatcher(proxies, world),
      userAgent: `Sunfish/${version} (sunfish check --external: looks whether links of a blog still work)`,
      isAllowed: world.isAllowed,
      now: () => world.now().epochMilliseconds,
      hosts: openHosts(world.manners),
    };
    try {
      return await askAll(requests, { kept, session, world, onProgress });
    } finally {
      await session.dispatcher.destroy();
    }
  };
}

interface Run extends Pick<AskerOptions, 'onProgress'> {
  kept: KeptAnswers;
  session: Session;
  world: Internet;
}

async function askAll(requests: readonly LinkRequest[], run: Run) {
  const unknown = requests.filter(({ url }) => run.kept.answer(url) === undefined);
  const fresh = await askEach(unknown, run);
  const answered = await Promise.all(
    requests.map(async ({ url, copyNear }): Promise<[string, Answer]> => {
      const answer = fresh.get(url) ?? run.kept.answer(url);
      if (!answer) throw new Error(`${url} was not asked for`);
      return [url, answer.kind === 'gone' ? { ...answer, copy: await copyOf(url, copyNear, run) } : answer];
    }),
  );
  const answers = new Map(answered);
  if (run.session.hosts.anybody()) keep(fresh, run.kept);
  else for (const url of fresh.keys()) if (isNameless(answers.get(url))) answers.set(url, noNetwork);
  return { answers, known: requests.length - unknown.length };
}

/** Without a network no name exists: a name is only believed to be gone in a run in which somebody answered. */
const noNetwork: Answer = { kind: 'unanswered', failure: 'no-network', status: null };

function isNameless(answer: Answer | undefined): boolean {
  return answer?.kind === 'gone' && answer.how === 'no-such-name';
}

/** Asks for all addresses, and keeps what is known every now and then: a run that is interrupted has not asked in vain. */
async function askEach(requests: readonly LinkRequest[], { kept, session, world, onProgress }: Run) {
  const answers = new Map<string, LinkAnswer>();
  let saved = world.clock.elapsed();
  await Promise.all(
    requests.map(async ({ url }) => {
      answers.set(url, await askLink(url, session));
      onProgress?.(answers.size, requests.length);
      if (world.clock.elapsed() - saved < savingInterval || !session.hosts.anybody()) return;
      keep(answers, kept);
      saved = world.clock.elapsed();
    }),
  );
  return answers;
}

/** Milliseconds. */
const savingInterval = 10_000;

function keep(answers: ReadonlyMap<string, LinkAnswer>, kept: KeptAnswers): void {
  for (const [url, answer] of answers) {
    if (answer.kind === 'not-asked') continue;
    if (answer.kind === 'there' && answer.movedTo !== null) keepTarget(answer.movedTo, kept);
    kept.keep(url, answer);
  }
  kept.save();
}

/** Where an address leads for good has answered as well: a link that is mended is not asked for again. */
function keepTarget(movedTo: string, kept: KeptAnswers): void {
  const url = movedTo.replace(/#.*$/s, '');
  if (kept.answer(url) === undefined) kept.keep(url, { kind: 'there', movedTo: null });
}

async function copyOf(url: string, near: string | null, { kept, session, world }: Run): Promise<Copy> {
  if (near === null || new URL(url).hostname === archiveHost) return { kind: 'not-asked' };
  const known = kept.copy(url, near);
  if (known) return known;
  const copy = await askArchive(world.archive, { url, near }, session);
  kept.keepCopy(url, near, copy);
  // The archive has just said so: once the copy is linked to, it is not asked for again.
  if (copy.kind === 'found') kept.keep(copy.url, { kind: 'there', movedTo: null });
  return copy;
}
