/** Feeds as feedsmith reads them. */
import { parseAtomFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { atom, type Feed } from '../../../engine/exports/atom.js';
import { claim } from './rows.js';

const feed = (fields: Partial<Feed> = {}): Feed => ({
  id: 'urn:uuid:01a1f90f-ba59-721b-9140-df602491b560',
  title: 'Mosul: claims',
  self: 'http://localhost/api/v1/crises/mosul/claims.atom?metric=displaced&q=a',
  page: 'http://localhost/crises/mosul',
  updated: '2016-11-12T12:00:00.000Z',
  entries: [{ claim: claim(), published: '2016-11-03T12:00:00.000Z', updated: '2016-11-12T12:00:00.000Z' }],
  ...fields,
});

it('says what is claimed, by whom, as of when, with the sentence and its link', () => {
  const read = parseAtomFeed(atom(feed()));
  expect(read.links?.[0]?.href).toBe('http://localhost/api/v1/crises/mosul/claims.atom?metric=displaced&q=a');
  const [entry] = read.entries!;
  expect(entry).toMatchObject({
    id: 'urn:uuid:01a1f90f-ba69-735f-96d0-1313fa3b8ba1',
    title: { value: 'More than 18,000 displaced, Mosul, since 17 Oct 2016 · UNHCR' },
    authors: [{ name: 'UNHCR' }],
    categories: [{ term: 'displaced' }],
    summary: {
      value: '“More than 18,000 people have fled, UNHCR said.” As of 3 Nov 2016 · printed by Tigris Wire · unreviewed.',
    },
  });
  expect(entry!.links?.[0]?.href).toBe('https://tigris-wire.example/2016-11-03/villages');
});

it('keeps the id of a claim that something became of', () => {
  const before = feed();
  const after = feed({
    entries: [
      {
        ...before.entries[0]!,
        claim: claim({ review: 'confirmed', supersededBy: 'x' }),
        updated: '2016-12-01T00:00:00.000Z',
      },
    ],
  });
  const [was, is] = [before, after].map((one) => parseAtomFeed(atom(one)).entries![0]!);
  expect(is!.id).toBe(was!.id);
  expect(is!.summary).toMatchObject({ value: expect.stringContaining('confirmed · replaced by a newer figure') });
});

it('holds markup and what XML cannot hold as text', () => {
  const quote = 'He said <b>"5 & 6"</b>\u0000 ]]> died.';
  const entry = { ...feed().entries[0]!, claim: claim({ quote }) };
  const xml = atom(feed({ entries: [entry] }));
  expect(xml).not.toContain('<b>');
  expect(parseAtomFeed(xml).entries![0]!.summary).toMatchObject({
    value: expect.stringContaining('“He said <b>"5 & 6"</b>\ufffd ]]> died.”'),
  });
});

it('may be empty', () => {
  expect(parseAtomFeed(atom(feed({ entries: [] }))).entries ?? []).toEqual([]);
});
