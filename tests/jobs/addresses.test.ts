import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { checkLiteral, isPublicAddress, lookupWith } from '../../jobs/fetching/addresses.js';
import { Fetcher } from '../../jobs/fetching/fetcher.js';

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'not an address',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '2606:4700:4700::1111',
    '64:ff9b::101:101',
    '::ffff:1.1.1.1',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::1]:80/',
    'http://169.254.169.254/latest/meta-data/',
  ])('the literal %s is refused before anything connects', (address) => {
    expect(() => checkLiteral(new URL(address))).toThrow(/private network/);
  });

  const lookup = (answers: LookupAddress[][]) => {
    let call = 0;
    return lookupWith(((_name: string, _options: object, callback: (e: null, a: LookupAddress[]) => void) =>
      callback(null, answers[Math.min(call++, answers.length - 1)]!)) as never);
  };
  const ask = (look: ReturnType<typeof lookup>) =>
    new Promise<unknown>((resolve, reject) =>
      look('x.example', { all: true } as never, (error, addresses) => (error ? reject(error) : resolve(addresses))),
    );
  const PUBLIC = { address: '1.1.1.1', family: 4 };
  const PRIVATE = { address: '10.0.0.1', family: 4 };

  it('refuses a name with one private address among public ones', async () => {
    await expect(ask(lookup([[PUBLIC, PRIVATE]]))).rejects.toThrow(/private network/);
    await expect(ask(lookup([[PUBLIC]]))).resolves.toEqual([PUBLIC]);
  });

  it('checks the very answer that the socket uses, so that a name cannot turn private in between', async () => {
    const turning = lookup([[PUBLIC], [PRIVATE]]);
    await ask(turning);
    await expect(ask(turning)).rejects.toThrow(/private network/);
  });

  it('refuses localhost by name', async () => {
    const fetcher = new Fetcher({ userAgent: 'x', allowPrivate: false, delayMs: 0, mostBytes: 1000 });
    const asked = fetcher.get('http://localhost:9/', { wanted: 'page', signal: new AbortController().signal });
    await expect(asked).rejects.toMatchObject({ code: 'private_address' });
    await fetcher.close();
  });
});
