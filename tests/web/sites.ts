import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Internet, internet } from '#web/index.ts';

/** What a site does with a request; a number is a status. */
export type Page = number | ((request: IncomingMessage, response: ServerResponse) => void);

/** A few sites on one server of this machine, and what they were asked. */
export interface Sites {
  port: number;
  /** The address of a page: `a.net/x` → `http://a.net:4711/x`. */
  at(page: string): string;
  /** What was asked, in its order: `HEAD a.net/x`. */
  log: string[];
  headers: IncomingMessage['headers'][];
  /** The most requests that were open at once: in all, and of one host. */
  most: { all: number; ofHost: number };
  /** An Internet in which every name leads to this server. */
  world: Internet;
  /** Pauses that were made, in milliseconds. The clock of the world moves by them alone. */
  pauses: number[];
}

/**
 * Starts sites for the length of a test.
 *
 * @param pages by host and path, `a.net/x`; others are 404
 * @param changes of the world, its manners among them
 */
export async function startSites(
  pages: Readonly<Record<string, Page>>,
  changes: Partial<Omit<Internet, 'manners'>> & { manners?: Partial<Internet['manners']> } = {},
): Promise<Sites> {
  const log: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const open = new Map<string, number>();
  const most = { all: 0, ofHost: 0 };
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = `${host}${(request.url ?? '').replace(/^http:\/\/[^/]+/, '').replace(/\?.*$/, '')}`;
    log.push(`${request.method} ${path}`);
    headers.push(request.headers);
    open.set(host, (open.get(host) ?? 0) + 1);
    most.ofHost = Math.max(most.ofHost, open.get(host) ?? 0);
    most.all = Math.max(
      most.all,
      [...open.values()].reduce((sum, count) => sum + count, 0),
    );
    response.on('close', () => open.set(host, (open.get(host) ?? 1) - 1));
    const page = pages[path] ?? 404;
    if (typeof page === 'number') response.writeHead(page).end();
    else page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const pauses: number[] = [];
  let time = 0;
  const at = (page: string) => `http://${page.replace(/^[^/]+/, (host) => `${host}:${port}`)}`;
  const world: Internet = {
    lookup: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    isAllowed: (address) => address === '127.0.0.1' || internet.isAllowed(address),
    archive: at('archive.net/wayback/available'),
    clock: {
      elapsed: () => time,
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
        time += milliseconds;
      },
    },
    now: () => Temporal.Instant.from('2026-06-01T00:00:00Z'),
    ...changes,
    manners: { ...internet.manners, ...changes.manners },
  };
  return { port, at, log, headers, most, world, pauses };
}

/** A redirect. */
export function redirect(status: number, location: string): Page {
  return (_, response) => void response.writeHead(status, { location }).end();
}

/** A page that answers GET, and HEAD by a status. */
export function refusingHead(status: number): Page {
  return ({ method }, response) => void response.writeHead(method === 'HEAD' ? status : 200).end('x');
}

/** No answer, ever. */
export const silence: Page = () => {};

/** Answers one after the other; the last one again and again. */
export function inTurn(...pages: readonly Page[]): Page {
  let turn = 0;
  return (request, response) => {
    const page = pages[Math.min(turn++, pages.length - 1)] ?? 404;
    if (typeof page === 'number') response.writeHead(page).end();
    else page(request, response);
  };
}
