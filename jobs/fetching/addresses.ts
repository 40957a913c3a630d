/** Which addresses a fetch may go to: the public internet, unless a setting opens more. */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { CollectFailure } from '../failure.js';

/** Special-purpose blocks (RFC 6890 and the IANA registries) that are no public unicast addresses. */
const V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const V6: [string, number][] = [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const refused = new BlockList();
for (const [block, length] of V4) {
  refused.addSubnet(block, length, 'ipv4');
  // The same block as IPv6 carries it: compatible, NAT64 and 6to4. BlockList itself sees through ::ffff:a.b.c.d.
  const [a, b, c, d] = block.split('.').map(Number) as [number, number, number, number];
  const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  refused.addSubnet(`::${hex}`, 96 + length, 'ipv6');
  refused.addSubnet(`64:ff9b::${hex}`, 96 + length, 'ipv6');
  refused.addSubnet(`2002:${hex}::`, 16 + length, 'ipv6');
}
for (const [block, length] of V6) refused.addSubnet(block, length, 'ipv6');

/** Whether an IP address is one of the public internet. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) !== 0 && !refused.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const isPrivate = (host: string) =>
  new CollectFailure(
    'private_address',
    `${host} is an address of this machine or a private network, which sources may not use ` +
      '(FIGUREWATCH_ALLOW_PRIVATE_ADDRESSES=1 allows it).',
  );

/**
 * Refuses a literal private address before anything connects: a socket to a literal never asks {@link publicLookup}.
 * URL has turned 2130706433, 0x7f.1 and the like into four parts by then.
 */
export function checkLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw isPrivate(url.hostname);
}

/**
 * A lookup that refuses names with a private address among theirs. It is the one that the socket itself uses, so that
 * a name cannot be public when it is checked and private when it is connected to.
 */
export const lookupWith =
  (lookup: typeof systemLookup): LookupFunction =>
  (hostname, options, callback) => {
    const all: LookupOptions & { all: true } = { ...options, all: true };
    lookup(hostname, all, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, [], 0);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => !isPublicAddress(address)))
        return callback(isPrivate(hostname) as NodeJS.ErrnoException, [], 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

export const publicLookup: LookupFunction = lookupWith(systemLookup);
