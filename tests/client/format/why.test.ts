import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../cli/evaluate.js';
import { confidenceReason, knownWords, whyOf, wordsOfRule } from '../../../client/format/why.js';
import { extract } from '../../../engine/extraction/extract.js';
import { COEFFICIENTS } from '../../../engine/extraction/passes/confidence.data.js';
import { GRADED } from '../../../engine/extraction/passes/confidenceFeatures.js';
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { evidence } from '../../browser/support/fixtures.js';

const template = evidence('figure-displaced-1')!;

/** The reasons of the figure with this number in `text`, as `Field: value, why`. */
function why(text: string, number: string, context: { title?: string; published?: string } = {}): string[] {
  const figure = extract(text, context).find((one) => one.text === number)!;
  return whyOf({
    ...template,
    reviews: [],
    figure: {
      ...template.figure,
      ...figure,
      projected: figure.projected ?? false,
    } as unknown as EvidenceJson['figure'],
    rules: figure.rules as EvidenceJson['rules'],
    marks: figure.marks as EvidenceJson['marks'],
    quoteSpan: figure.quoteSpan,
    article: { ...template.article, text },
  }).map(({ field, value, why }) => `${field}: ${[value, ...why].join(', ')}`);
}

describe('why a figure was read so', () => {
  it('says it in words: bound, verb, place of the headline, dates, speaker', () => {
    const found = why('UNHCR said more than 18,000 families have fled the city since October 17.', '18,000', {
      title: 'Thousands flee Mosul',
      published: '2016-11-03',
    });
    expect(found.slice(0, -1)).toEqual([
      'Number: 18,000 and more, because of “more than”',
      'What is counted: displaced, from “fled”',
      'Counted in: households, from “families”',
      'Kind: counts what happened',
      'When: 17 Oct – 3 Nov 2016, from “October 17”',
      'Place: Mosul, from the headline, and meant again in the sentence',
      'Who says it: UNHCR, whose words the text reports',
    ]);
    expect(found.at(-1)).toMatch(/^Confidence: 0\.\d\d, /u);
  });

  it('says where a place stands', () => {
    const place = (rule: string, span?: { start: number; end: number }) =>
      whyOf({
        ...template,
        reviews: [],
        rules: { location: [rule] },
        marks: span ? { place: span } : {},
      }).find(({ field }) => field === 'Place')!.why;
    expect(place('place in the headline')).toEqual(['from the headline']);
    expect(place('place in the sentence', { start: 0, end: 5 })).toEqual(['from the sentence']);
    expect(place('place that the text is about', { start: 0, end: 5 })).toEqual(['the place that the text is about']);
  });

  it('says what the text leaves open, and who speaks from before the sentence', () => {
    const text = 'OCHA said 1,200 people were displaced. Of these, 295 people are sheltering in Bimbo.';
    expect(why(text, '1,200')).toEqual(
      expect.arrayContaining(['When: the text does not settle the day', 'Place: the text names none']),
    );
    expect(why(text, '295')).toContain(
      'Who says it: OCHA, the sentence goes on with a report, whose words the text reports, named before the sentence',
    );
  });

  it('gives the confidence its strongest reasons', () => {
    expect(why('Aid reached some 2,000 people.', '2,000').at(-1)).toContain(
      'less sure because: numbers of “assisted” are read wrongly more often than others',
    );
  });

  it('names the reviewer where a field was corrected, and nothing for a figure by hand', () => {
    const corrected = {
      ...template,
      reviews: [{ ...template.reviews[0]!, verdict: 'correct' as const, changes: { low: { old: 1, new: 2 } } }],
    };
    expect(whyOf(corrected).find(({ field }) => field === 'Number')!.why).toEqual(['set by a reviewer']);
    expect(whyOf({ ...template, rules: {} })).toEqual([]);
  });

  it('shows a rule that the catalogue does not know by its name', () => {
    expect(wordsOfRule('metric', 'metric: by dead reckoning', null)).toBe('by dead reckoning');
    expect(confidenceReason('raises: no such feature')).toBeNull();
  });
});

/** Every text of the corpora and of our own annotated texts. */
async function texts(): Promise<{ text: string; title?: string | null; published?: string | null }[]> {
  const folder = new URL('../../engine/extraction/en/', import.meta.url);
  const corpora = await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.corpus.ts'))
      .map((name) => import(new URL(name, folder).href)),
  );
  const own = ['own', 'claimants'].flatMap((name) =>
    documentsOf(readFileSync(new URL(`../../accuracy/${name}.jsonl`, import.meta.url), 'utf8')),
  );
  return [...own, ...stringsIn(corpora).map((text) => ({ text, published: '2016-11-03' }))];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value.replaceAll(/[[\]]/gu, '')] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** Rule names that stand in the engine's source as they are: `'metric: feared dead'`. */
function namesInSource(): [string, string][] {
  const root = new URL('../../../engine/extraction/', import.meta.url);
  return ['rules/', 'passes/'].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => !name.startsWith('confidence'))
      .flatMap((name) =>
        [
          ...readFileSync(new URL(folder + name, root), 'utf8').matchAll(
            /'((?:number|bound|metric|group|unit|kind|projected): [^'\n]+)'/gu,
          ),
        ].map(([, rule]): [string, string] => [rule!.slice(0, rule!.indexOf(':')), rule!]),
      ),
  );
}

/** Rules for what is no figure, so that nothing is shown. */
const NONE = /^unit: (?:no count|another noun|money without a sum)$/u;

describe('the words of rules', () => {
  it('stand in the catalogue for every rule that the engine can name', async () => {
    const unknown = new Set<string>();
    const seen = new Set<string>();
    const check = (field: string, rule: string): void => {
      seen.add(rule);
      const known = field === 'confidence' ? confidenceReason(rule) : knownWords(field, rule, null);
      if (known === null && !NONE.test(rule)) unknown.add(`${field}: ${rule}`);
    };
    for (const { text, ...context } of await texts())
      for (const figure of extract(text, context))
        for (const [field, rules] of Object.entries(figure.rules)) for (const rule of rules) check(field, rule);
    for (const [field, rule] of namesInSource()) check(field, rule);
    expect(seen.size).toBeGreaterThan(300);
    expect([...unknown]).toEqual([]);
  }, 60_000);

  it('stand in the catalogue for every coefficient of the confidence, up and down', () => {
    for (const name of Object.keys(COEFFICIENTS)) {
      for (const amount of GRADED.has(name) ? [' (high)', ' (low)'] : ['']) {
        for (const direction of ['raises', 'lowers']) {
          const reason = confidenceReason(`${direction}: ${name}${amount}`);
          expect(reason, `${direction}: ${name}${amount}`).toBeTruthy();
        }
      }
    }
  });
});
