import { describe, expect, it } from 'vitest';
import { creditOf } from '../../../engine/stories/credit.js';

const BODY = 'Families left the town on Monday.\nThe road was open for two hours.';
const credit = (given: { text?: string; byline?: string | null; html?: string }) => {
  const found = creditOf({ text: given.text ?? BODY, byline: given.byline ?? null, html: given.html ?? '' });
  return found && `${found.name}, ${found.kind}`;
};

describe('a credit', () => {
  it.each([
    ['ERBIL, Iraq (Reuters) - Families left the town.', 'Reuters, source'],
    ['(AFP) — Families left the town.', 'Agence France-Presse, source'],
    ['BAGHDAD, Nov 5 (AP) -- Families left the town.', 'Associated Press, source'],
    [`${BODY}\n— Reuters`, 'Reuters, source'],
    [`${BODY}\nSource: dpa`, 'Deutsche Presse-Agentur, source'],
    [`${BODY}\n© 2016 AFP`, 'Agence France-Presse, source'],
    [`${BODY}\nAP contributed to this report.`, 'Associated Press, contribution'],
    [`${BODY}\nThe Associated Press contributed reporting.`, 'Associated Press, contribution'],
    [`${BODY}\n(With reporting by AFP)`, 'Agence France-Presse, contribution'],
    [`${BODY}\nWith files from The Canadian Press`, 'Canadian Press, contribution'],
  ])('stands in %j', (text, expected) => {
    expect(credit({ text })).toBe(expected);
  });

  it('stands in the byline', () => {
    expect(credit({ byline: 'Reuters' })).toBe('Reuters, source');
    expect(credit({ byline: 'The Associated Press' })).toBe('Associated Press, source');
    expect(credit({ byline: 'Hana Saleh, AFP' })).toBe('Agence France-Presse, source');
    expect(credit({ byline: 'Hana Saleh' })).toBeNull();
  });

  it('stands below the text on the page, where the reader of articles leaves it out', () => {
    const html = `<article><p>${BODY}</p><p><em>The <a href="/ap">Associated Press</a> contributed to this report.</em></p></article>`;
    expect(credit({ html })).toBe('Associated Press, contribution');
  });

  it.each([
    'MOSUL (Iraq) - Families left the town.',
    'Families left the town (Reuters reported) - nobody knows why.',
    'The Relief Committee (RC) - an aid group - said so.',
    'Reuters said on Monday that families had left.',
    `${BODY}\nSource: UNHCR`,
    `${BODY}\nHana Saleh contributed to this report.`,
    `${BODY}\nThe bridge contributed to this report of a delay, it said.`,
  ])('does not stand in %j', (text) => {
    expect(credit({ text })).toBeNull();
  });

  it('is not a photograph’s', () => {
    expect(credit({ html: '<figure><img><figcaption>© Reuters</figcaption></figure>' })).toBeNull();
  });

  it('is looked for in linear time', () => {
    const time = (n: number) => {
      const html = '<p>with reporting by '.repeat(n);
      const text = `${'('.repeat(n)}Reuters ${'A '.repeat(n)}`;
      const before = performance.now();
      credit({ html, text });
      return performance.now() - before;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(24 * Math.max(1, time(5_000)));
  });
});
