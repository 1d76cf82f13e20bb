import { isIP } from 'node:net';
import { internalDomains, type NotAsked } from '#checks/index.ts';

/**
 * Why an address must not be asked for, as far as it says so itself; null where it may. Names are looked up later: `guardedLookup`.
 *
 * @param isAllowed whether an IP address may be connected to
 */
export function whyNotAsked(url: URL, isAllowed: (address: string) => boolean): NotAsked | null {
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (url.href.length > longest) return 'too-long';
  if (url.port !== '' && Number(url.port) < 1024 && !webPorts.has(url.port)) return 'no-web-port';
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isAllowed(host) ? null : 'private-address';
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (reserved.has(last) || reserved.has(labels.slice(-2).join('.'))) return 'reserved-name';
  return labels.length === 1 || internalDomains.has(last) ? 'internal-name' : null;
}

/** Below 1024 stand services of other kinds; above, `fetch` knows which ones are none of the web (Fetch Standard, "port blocking"). */
const webPorts: ReadonlySet<string> = new Set(['80', '443']);

/** Longer addresses hold data; many servers refuse them. */
const longest = 4000;

/** Names that nobody can own: RFC 2606, RFC 6761, RFC 7686 (`onion`), RFC 8375 (`home.arpa`). They stand for others in examples. */
const reserved: ReadonlySet<string> = new Set([
  'test',
  'example',
  'invalid',
  'localhost',
  'onion',
  'example.com',
  'example.net',
  'example.org',
  'home.arpa',
]);
