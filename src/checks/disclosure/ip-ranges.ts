/** What an address tells: one of somebody's own network, one of the Internet, or nothing. */
export type IpScope = 'private' | 'public' | null;

/**
 * The scope of an IPv4 address.
 *
 * @param address four numbers of at most 255 between dots
 */
export function scopeOfIpv4(address: string): IpScope {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  if (knownToAll.has(address) || isSample([a, b, c, d])) return null;
  // RFC 1918; RFC 6598 (shared by carriers, and what overlay networks take).
  if (a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)) return 'private';
  if (a === 100 && b >= 64 && b < 128) return 'private';
  // RFC 3927; the services that clouds have at fixed addresses of it are everybody's.
  if (a === 169 && b === 254) return c === 169 || c === 170 ? null : 'private';
  // "This network", loopback, multicast, reserved and masks (RFC 6890).
  if (a === 0 || a === 127 || a >= 224) return null;
  // Documentation (RFC 5737), benchmarks (RFC 2544), protocol assignments (RFC 6890).
  const block = `${a}.${b}.${c}`;
  if (block === '192.0.2' || block === '198.51.100' || block === '203.0.113' || block === '192.0.0')
    return null;
  return a === 198 && (b === 18 || b === 19) ? null : 'public';
}

/** The scope of an IPv6 address; null for what is none. */
export function scopeOfIpv6(address: string): IpScope {
  const groups = address.toLowerCase().split(':');
  if (!isIpv6(groups, address) || knownToAll.has(address.toLowerCase())) return null;
  const [first, second] = groups.map((group) => Number.parseInt(group || '0', 16));
  if (first === undefined || second === undefined) return null;
  // RFC 4193 (unique local), RFC 4291 (link-local).
  if ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80) return 'private';
  // Documentation: RFC 3849, RFC 9637.
  if ((first === 0x2001 && second === 0x0db8) || (first === 0x3fff && second < 0x1000)) return null;
  return (first & 0xe000) === 0x2000 ? 'public' : null;
}

/** Eight groups, or fewer and one `::` among them. */
function isIpv6(groups: readonly string[], address: string): boolean {
  const gaps = address.split('::').length - 1;
  if (address.includes(':::') || gaps > 1 || /(?<!:):$/.test(address)) return false;
  return gaps === 1 ? groups.filter((group) => group !== '').length < 8 : groups.length === 8;
}

/** Addresses of services for everybody, and those that software comes with. */
const knownToAll: ReadonlySet<string> = new Set([
  // Resolvers: Google, Cloudflare, Quad9, OpenDNS, AdGuard; KT, SK Broadband and LG U+ in Korea.
  ...[
    '8.8.8.8',
    '8.8.4.4',
    '1.1.1.1',
    '1.0.0.1',
    '9.9.9.9',
    '149.112.112.112',
    '208.67.222.222',
    '208.67.220.220',
  ],
  ...['94.140.14.14', '94.140.15.15', '168.126.63.1', '168.126.63.2', '210.220.163.82', '219.250.36.130'],
  ...['164.124.101.2', '203.248.252.2', '2001:4860:4860::8888', '2001:4860:4860::8844'],
  ...['2606:4700:4700::1111', '2606:4700:4700::1001', '2620:fe::fe'],
  // Azure's host; docker's bridge; the services of Kubernetes; home routers; emulators of Android and VirtualBox.
  ...[
    '168.63.129.16',
    '172.17.0.1',
    '10.96.0.1',
    '10.96.0.10',
    '192.168.0.1',
    '192.168.1.1',
    '10.0.2.2',
    '10.0.2.15',
  ],
  ...['192.168.99.100', '192.168.49.2', '192.168.56.1'],
]);

/** Addresses that nobody has but in examples: `1.2.3.4`, `111.111.111.111`, `10.20.30.40`, `12.34.56.78`. */
function isSample([a, b, c, d]: readonly [number, number, number, number]): boolean {
  const step = b - a;
  const isRow = step !== 0 && c - b === step && d - c === step;
  return isRow || (a === b && b === c && c === d) || Math.max(a, b, c, d) < 10 || `${a}.${b}` === '12.34';
}
