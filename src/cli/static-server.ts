import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Diagnostic } from '#diagnostics/index.ts';
import { commandLineProblem } from './parse-arguments.ts';

export interface ServeOptions {
  /** Absolute path of the built site. */
  folder: string;
  /** '' or '/blog'. */
  base: string;
  /** Without one the first that is free is taken, from 4321. */
  port?: number | undefined;
  /** True: every address of this machine. */
  host: boolean | string;
}

export type Served = { server: Server; urls: string[]; problem: null } | { problem: Diagnostic };

/**
 * Serves a built site as hosts of static sites do: `index.html` of a folder, a redirect to the address with a slash at
 * the end, `404.html` for what is not there. Files are read anew for each request, so that a new build shows at once.
 */
export async function serveFolder({ folder, base, port, host }: ServeOptions): Promise<Served> {
  const server = createServer(siteHandler(folder, base));
  const address = host === false ? 'localhost' : host === true ? undefined : host;
  const ports = port === undefined ? freeToChoose : [port];
  for (const candidate of ports) {
    const refusal = await listen(server, candidate, address);
    if (refusal === null) return { server, urls: urlsOf(server, host, base), problem: null };
    if (refusal !== 'EADDRINUSE') {
      return {
        problem: commandLineProblem('SF5022', {
          host: String(address ?? ''),
          port: candidate,
          reason: refusal,
        }),
      };
    }
  }
  return { problem: commandLineProblem('SF5021', { port: port ?? `${firstPort} to ${lastPort}` }) };
}

/** The port of Astro's own servers, and some after it. */
const firstPort = 4321;
const lastPort = firstPort + 19;
const freeToChoose = Array.from({ length: lastPort - firstPort + 1 }, (_, index) => firstPort + index);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function siteHandler(folder: string, base: string): Handler {
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: ['html'] });
  return (request, response) => {
    // Matches `//example.org/` and `/\example.org`, which a redirect would send to another host.
    const url = (request.url ?? '/').replace(/^[\\/]{2,}/, '/');
    const [path = '/', query] = splitOnce(url, '?');
    if (path === base || (base !== '' && path === '/')) return redirect(response, `${base}/`);
    if (!path.startsWith(`${base}/`)) return notFound(folder, response);
    const within = path.slice(base.length);
    if (isFolderWithoutSlash(folder, within))
      return redirect(response, `${path}/${query ? `?${query}` : ''}`);
    request.url = within;
    serveFile(request, response, () => notFound(folder, response));
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location });
  response.end();
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': existsSync(page) ? 'text/html;charset=utf-8' : 'text/plain' });
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end('Not found\n');
}

function isFolderWithoutSlash(folder: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  try {
    return statSync(join(folder, decodeURI(path)), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // Not a path: a bad escape, or a zero byte.
    return false;
  }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** @returns null when it listens, else the system's name of the problem */
function listen(server: Server, port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const refused = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve(null);
    });
  });
}

function urlsOf(server: Server, host: boolean | string, base: string): string[] {
  const { port } = server.address() as AddressInfo;
  const names =
    typeof host === 'string' ? [host] : host ? ['localhost', ...networkAddresses()] : ['localhost'];
  return names.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}${base}/`);
}

/** IPv4 addresses that other machines reach this one by. */
function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
