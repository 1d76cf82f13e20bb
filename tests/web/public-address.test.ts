import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '#web/public-address.ts';

test.each([
  ['"this network"', '0.0.0.0', '0.255.255.255'],
  ['private', '10.0.0.0', '10.255.255.255'],
  ['private', '172.16.0.0', '172.31.255.255'],
  ['private', '192.168.0.0', '192.168.255.255'],
  ['a carrier’s, and Alibaba’s metadata', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['link-local, and metadata of clouds', '169.254.0.0', '169.254.169.254'],
  ['protocol assignments, and Oracle’s metadata', '192.0.0.0', '192.0.0.192'],
  ['documentation', '192.0.2.0', '203.0.113.255'],
  ['benchmarks', '198.18.0.0', '198.19.255.255'],
  ['multicast', '224.0.0.0', '239.255.255.255'],
  ['reserved, and everybody', '240.0.0.0', '255.255.255.255'],
  ['Azure’s host', '168.63.129.16', '168.63.129.16'],
  ['unspecified and loopback', '::', '::1'],
  ['link-local', 'fe80::1', 'febf::1'],
  ['unique local, and AWS’ metadata', 'fc00::1', 'fd00:ec2::254'],
  ['multicast', 'ff02::1', 'ff0e::1'],
  ['documentation', '2001:db8::1', '3fff::1'],
  ['6to4 and Teredo, which hold an IPv4 address', '2002:a00:1::', '2001:0:a00:1::'],
  ['local NAT64', '64:ff9b:1::808:808', '64:ff9b:1::1'],
  ['given out to nobody', '4000::1', 'e000::1'],
])('of %s: neither %s nor %s is public', (_, first, last) => {
  expect([isPublicAddress(first), isPublicAddress(last)]).toEqual([false, false]);
});

test.each(['1.1.1.1', '11.0.0.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450::1'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each(['', 'a.net', '1.2.3', '010.1.1.1', '1.2.3.4.5', '256.1.1.1', ':::', '1::2::3'])(
  '%j is none',
  (text) => {
    expect(isPublicAddress(text)).toBe(false);
  },
);

describe('whatever the address', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const octets = fc.tuple(octet, octet, octet, octet);

  test('an IPv6 address is as public as the IPv4 address that it stands for', () => {
    fc.assert(
      fc.property(octets, (four) => {
        const ipv4 = four.join('.');
        const hex = four.map((one) => one.toString(16).padStart(2, '0'));
        const groups = `${hex.slice(0, 2).join('')}:${hex.slice(2).join('')}`;
        const isPublic = isPublicAddress(ipv4);
        for (const prefix of ['::ffff:', '0:0:0:0:0:ffff:', '64:ff9b::'])
          expect([isPublicAddress(`${prefix}${groups}`), isPublicAddress(`${prefix}${ipv4}`)]).toEqual([
            isPublic,
            isPublic,
          ]);
      }),
    );
  });

  test('none of a private network is public', () => {
    fc.assert(
      fc.property(octets, ([, b, c, d]) => {
        const twelve = 16 + (b % 16);
        for (const ipv4 of [
          `10.${b}.${c}.${d}`,
          `172.${twelve}.${c}.${d}`,
          `192.168.${c}.${d}`,
          `127.${b}.${c}.${d}`,
        ])
          expect(isPublicAddress(ipv4)).toBe(false);
      }),
    );
  });
});
