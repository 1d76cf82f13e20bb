import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * True of an IP address that everybody may reach, and so may a check of links: no loopback, link-local or private one, none of a
 * carrier's or a cloud's inside, no multicast. An IPv4 address inside of an IPv6 one counts as the former.
 *
 * Source of the ranges: IANA's special-purpose address registries, as ipaddr.js has them; of IPv6 only 2000::/3 is given out.
 */
export function isPublicAddress(address: string): boolean {
  // Not `10.1` and `012.0.0.1`, which ipaddr.js reads as well, and not all others alike.
  if (isIP(address) === 0) return false;
  const parsed = withinIpv6(ipaddr.parse(address));
  if (parsed.range() !== 'unicast' || parsed.toString() === azureHost) return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast, 3);
}

type Address = ReturnType<typeof ipaddr.parse>;

const globalUnicast = ipaddr.parse('2000::');

/** The host that all virtual machines of Azure ask for what they are: public by its number alone. */
const azureHost = '168.63.129.16';

/** What NAT64 makes of IPv4 addresses: RFC 6052, 2.1. */
const nat64 = ipaddr.parse('64:ff9b::');

/** `::ffff:10.0.0.1` (mapped, RFC 4291) and `64:ff9b::10.0.0.1` → `10.0.0.1` */
function withinIpv6(address: Address): Address {
  if (address.kind() === 'ipv4') return address;
  return address.range() === 'ipv4Mapped' || address.match(nat64, 96)
    ? ipaddr.fromByteArray(address.toByteArray().slice(12))
    : address;
}
