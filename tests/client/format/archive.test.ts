import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened } from '../../../client/format/archive.js';

describe('unchanged stretches of a difference', () => {
  const long = 'word '.repeat(100);

  it('are cut to what stands around the change', () => {
    const [before, , , after] = shortened([
      { kind: 'same', text: long },
      { kind: 'out', text: '41' },
      { kind: 'in', text: '57' },
      { kind: 'same', text: long },
    ]);
    expect(before!.text.length).toBeLessThan(80);
    expect(before!.text).toMatch(/^… word/);
    expect(after!.text).toMatch(/word … $/);
  });

  it('lose nothing that came in or went out', () => {
    const run = fc.record({
      kind: fc.constantFrom('same' as const, 'in' as const, 'out' as const),
      text: fc.string({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const changed = (all: typeof runs) => all.filter((one) => one.kind !== 'same');
        expect(changed(shortened(runs))).toEqual(changed(runs));
      }),
    );
  });
});
