import { type Disclosure, everywhere, groupOf } from './disclosure.ts';
import { type IpScope, scopeOfIpv4, scopeOfIpv6 } from './ip-ranges.ts';

const byte = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;

// `10.0.3.7`, `http://10.0.3.7:8080/`, `10.0.3.1-10.0.3.9`, `10.0.3.7.52344` of tcpdump; not `v1.2.3.4`, `app-1.2.3.4.jar`, `1.3.6.1.4.1`
const ipv4 = new RegExp(
  String.raw`(?<![\w.+]|(?<!\d)-)(?<address>(?:${byte}\.){3}${byte})(?!\w)(?!\.[A-Za-z])(?!\.\d+\.\d)(?!-[A-Za-z])(?<port>\.\d{1,5}\b)?(?<mask>\/\d{1,2}\b)?`,
  'dg',
);
// `fd12:3456:789a::1`, `fe80::8e3a:e3ff:fe5f:64c9%eth0`, `[2a01:4f8:c0c:9d1::2]:443`
const ipv6 = /(?<![\w:.])(?<address>[0-9a-f]{4}(?::[0-9a-f]{0,4}){2,7})(?![\w:])/dgi;

/**
 * IP addresses in a text that belong to somebody: not those of documentation, loopback, masks, resolvers for everybody, and no
 * versions.
 *
 * @param scope of which networks
 */
export function findIpAddresses(text: string, scope: Exclude<IpScope, null>): Disclosure[] {
  const found = [
    ...[...text.matchAll(ipv4)].filter((match) => scopeOfMatch(match, text) === scope),
    ...[...text.matchAll(ipv6)].filter(({ groups }) => scopeOfIpv6(groups?.['address'] ?? '') === scope),
  ];
  return everywhere(
    found.flatMap((match) => groupOf(match, 'address') ?? []),
    text,
    // `.` and `-` may stand before an address, and so may `@`.
    /[\w.]/,
  );
}

function scopeOfMatch(match: RegExpExecArray, text: string): IpScope {
  const { address = '', port, mask } = match.groups ?? {};
  if (wholeNetworks.has(`${address}${mask ?? ''}`)) return null;
  const scope = scopeOfIpv4(address);
  // A fifth number is a port where the others can be nothing else.
  if (port !== undefined) return scope === 'private' ? scope : null;
  return scope === 'public' && isVersion(match.index, address.length, text) ? null : scope;
}

/** Blocks that everybody calls by these names. */
const wholeNetworks: ReadonlySet<string> = new Set([
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'],
  // What docker, podman, flannel and kubeadm take where nobody says otherwise.
  ...['172.17.0.0/16', '10.88.0.0/16', '10.244.0.0/16', '10.96.0.0/12'],
]);

/** Four numbers that the words around them call a version. */
function isVersion(start: number, length: number, text: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(start + length, start + length + 12);
  // `version 14.0.22.1`, `"version": "14.0.22.1"`, `버전 14.0.22.1`, `>= 14.0.22.1`, `Version=4.0.30.1`
  if (
    /(?:\bv(?:er(?:sion)?)?\.?|버전|릴리스|릴리즈|\brelease|\bbuild|[=~^<>]=|[<>~^])["']?\s{0,2}[:=]?\s{0,2}["'`]?$/i.test(
      before,
    )
  )
    return true;
  // `14.0.22.1 버전`
  if (/^["'`]?\s?(?:버전|version\b|릴리스|릴리즈)/i.test(after)) return true;
  // `Chrome/124.0.6367.91`; not `db/3.35.12.9:5432`, as Java writes an address
  return /[A-Za-z]\/$/.test(before) && !/^:\d/.test(after);
}
