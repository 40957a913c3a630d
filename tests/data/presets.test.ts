/** Presets as data: what each must say, and that each becomes a source. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../data/open.js';
import { PRESETS } from '../../data/presets.data.js';
import { fillPreset, getPreset } from '../../data/presets.js';
import { createSource, getSourceRow } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(async () => await store.close());

const MINUTES: Record<string, number> = { m: 1, h: 60, d: 1440 };

describe('the preset', () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s becomes a source that keeps its terms',
    async (_, preset) => {
      const id = await createSource(store, LOCAL, fillPreset(preset, { key: preset.key ? 'k' : null }));
      const row = await getSourceRow(store, id);
      expect(URL.canParse(row.url)).toBe(true);
      expect(row.url).not.toMatch(/%7B|\{/);
      expect(row.terms_note).toBe(preset.licence);
      expect(JSON.parse(row.options)).toMatchObject({ leastMinutes: preset.leastMinutes, fullText: preset.fullText });
      const [, n, unit] = /^every (\d+)([mhd])$/.exec(row.schedule ?? '') ?? [];
      if (n !== undefined) expect(Number(n) * MINUTES[unit!]!).toBeGreaterThanOrEqual(preset.leastMinutes);
    },
  );

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s says when it worked, on what terms, and how often it may be asked',
    (_, preset) => {
      expect(preset.licence.length).toBeGreaterThan(20);
      expect(preset.stateNote.length).toBeGreaterThan(10);
      expect(preset.checkedOn ?? '2026-01-01').toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(preset.leastMinutes).toBeGreaterThan(0);
      expect(preset.key === null || URL.canParse(preset.key.from)).toBe(true);
    },
  );

  it('has an id of its own', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  });

  it('without the key that it needs, or with a value that it does not have, is refused', () => {
    expect(() => fillPreset(getPreset('reliefweb'), {})).toThrow('needs a key');
    expect(() => fillPreset(getPreset('un-news'), { values: { town: 'x' } })).toThrow('has no value "town"');
  });
});
