import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Looks a host name up: `dns.lookup` with `all: true`. */
export type Lookup = (
  host: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A host has no address that may be connected to. */
export class PrivateAddressError extends Error {
  readonly code = 'SUNFISH_PRIVATE_ADDRESS';
}

/**
 * A lookup for sockets that gives out allowed addresses alone. The socket connects to what it gets here and asks nobody again: a name
 * that answers otherwise the next time (DNS rebinding) gains nothing.
 */
export function guardedLookup(lookup: Lookup, isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return done(new PrivateAddressError(`${host} is in a private network`), '');
      if (options.all) return done(null, allowed);
      done(null, first.address, first.family);
    });
  };
}
