import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeeded();
});
afterAll(() => seeded.store.close());

describe('the text-only page of a crisis', () => {
  it('says every bound as it was said, with sentence and claimant, without script or style', async () => {
    const { status, text } = await request(appOf(seeded.store)).get('/text/mosul');
    expect(status).toBe(200);
    for (const words of [
      'More than 18,000',
      'Up to 1.5 million',
      '3,000 to 5,000',
      '<h2>Displaced, ',
      'UNHCR',
      'contested',
    ])
      expect(text).toContain(words);
    expect(text).toContain('More than 18,000 people have left their homes around Mosul since 17 October, UNHCR said.');
    expect(text).not.toMatch(/<script|<style|<link/);
  });

  it('shows no more than its reader may see, and nothing at an address that is none', async () => {
    const open = { actorId: 'embed', clearance: 'public' } as const;
    expect((await request(appOf(seeded.store)).get('/text/mosul')).text).toContain('55,000');
    expect((await request(appOf(seeded.store, open)).get('/text/mosul')).text).not.toContain('55,000');
    expect((await request(appOf(seeded.store)).get('/text/nowhere')).status).toBe(404);
  });
});
