import { describe, expect, it } from 'vitest';
import { OUTLETS, served } from '../../jobs/newsroom/outlets.js';
import { goldDocuments, linesOf, textOf } from './gold.js';

describe('gold of the sample newsroom', () => {
  const documents = goldDocuments();

  it('covers every article, and the corrected one in both versions', () => {
    const expected = OUTLETS.flatMap((outlet) =>
      outlet.articles.flatMap((article) =>
        article.erratum ? [`${article.path} (before)`, article.path] : [article.path],
      ),
    );
    expect(documents.map((document) => document.id).sort()).toEqual(expected.sort());
  });

  it.each(documents.map((document) => [document.id, document] as const))(
    'fits the text of %s',
    (_id, { text, figures }) => {
      const starts = figures.map((figure) => figure.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const figure of figures) {
        // No digit or letter goes on where the number expression ends: "18,000" is not part of "118,000".
        expect(`${text[figure.start - 1] ?? ' '}${text[figure.end] ?? ' '}`).not.toMatch(/[\p{L}\p{N}]/u);
      }
    },
  );

  it('gives bounds and intervals that agree', () => {
    const shape = (figure: { low: number | null; high: number | null }) =>
      `${figure.low === null ? 'open' : 'low'} ${figure.high === null ? 'open' : 'high'}`;
    for (const figure of documents.flatMap((document) => document.figures)) {
      const expected =
        { minimum: 'low open', vague: 'low open', maximum: 'open high' }[figure.bound as string] ?? 'low high';
      expect(shape(figure), figure.quote).toBe(expected);
      if (figure.bound === 'range') expect(figure.low).toBeLessThan(figure.high!);
      if (figure.bound === 'exact' || figure.bound === 'approximate') expect(figure.low).toBe(figure.high);
      if (figure.kind === 'stock') expect(figure.from, figure.quote).toBeNull();
    }
  });

  it('tells the story that the sample promises', () => {
    const said = (metric: string, text: string) =>
      documents.find(({ figures }) => figures.some((figure) => figure.metric === metric && figure.text === text))
        ?.published;
    expect(said('displaced', '18,000')).toBe('2016-11-03');
    expect(said('trapped', '1.5 million')).toBe('2016-11-03');
    expect(said('fighters', '3,000 to 5,000')).toBe('2016-11-03');
    const displaced = documents
      .flatMap(({ figures }) => figures)
      .filter(
        ({ metric, unit, kind, from, projected }) =>
          metric === 'displaced' && unit === 'people' && kind === 'flow' && from === '2016-10-17' && !projected,
      );
    expect(new Set(displaced.map((figure) => figure.bound)).size).toBe(6);
    expect(displaced.length).toBeGreaterThanOrEqual(20);
  });
});

describe('articles of the sample newsroom', () => {
  const articles = OUTLETS.flatMap((outlet) =>
    outlet.articles.map((article) => ({ outlet: outlet.name, article: served(article, true) })),
  );
  const isWire = (text: string) => text.includes('carrying blankets and cooking pots');
  const sentences = (text: string) => text.split(/(?<=[.?!]”?)\s+/u).filter((sentence) => sentence.length > 30);

  it('are as long as news is', () => {
    for (const { article } of articles) {
      const words = textOf(article).split(/\s+/).length;
      expect(words, article.path).toBeGreaterThanOrEqual(120);
      expect(words, article.path).toBeLessThanOrEqual(400);
    }
  });

  it('share no sentence but those of the wire story, which three outlets print', () => {
    const firstSeen = new Map<string, string>();
    for (const { article } of articles.filter(({ article }) => !isWire(textOf(article)))) {
      for (const sentence of sentences(textOf(article))) {
        expect(firstSeen.get(sentence), sentence).toBeUndefined();
        firstSeen.set(sentence, article.path);
      }
    }
    const wire = articles.filter(({ article }) => isWire(textOf(article)));
    expect(wire.map(({ outlet }) => outlet)).toEqual(['Tigris Wire', 'Levant Courier', 'Nineveh Ledger']);
    const prints = wire.map(({ article }) => new Set(sentences(textOf(article))));
    const common = [...prints[0]!].filter((sentence) => prints.every((print) => print.has(sentence)));
    expect(common.filter((sentence) => /18,000|1\.5 million|3,000 to 5,000/.test(sentence))).toHaveLength(3);
    expect(new Set(prints.map((print) => [...print].join(' '))).size).toBe(3);
  });

  it('have summaries without a number', () => {
    for (const { article } of articles) expect(article.summary).not.toMatch(/\p{N}/u);
  });

  it('keep their blocks apart: no line is empty or broken', () => {
    for (const { article } of articles) for (const line of linesOf(article.body)) expect(line).toMatch(/^\S[^\n]*\S$/u);
  });
});
