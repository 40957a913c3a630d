import { describe, expect, it } from 'vitest';
import { MOST_PAGES, readPdf } from '../../../../engine/reading/pdf/readPdf.js';
import { read } from '../../../../engine/reading/read.js';
import { makePdf, type PdfOptions, type Placed } from './makePdf.js';

const NOW = '2024-01-01T00:00:00Z';

async function linesOf(pages: Placed[][], options?: PdfOptions): Promise<string[]> {
  const { text } = await readPdf({ body: makePdf(pages, options), url: null, fetchedAt: NOW });
  return text.split('\n');
}

/** Lines of one column, ten points high. */
const column = (x: number, y: number, lines: string[], size = 10): Placed[] =>
  lines.map((line, at) => [x, y + at * size * 1.2, size, line]);

const LEFT = [
  'The water fell by forty centimetres over the',
  'weekend, but the roads to eleven communities in',
  'the south remain closed. Between 3,000 and 5,000',
  'people wait there for help, the council said in',
];
const RIGHT = [
  'its morning bulletin. Two schools in the town of',
  'Hollen serve as shelters for 640 families, whose',
  'children are taught in the afternoons by the same',
  'six teachers.',
];

describe('reading order of a PDF', () => {
  it('reads columns one after the other and joins what their end breaks', async () => {
    expect(await linesOf([[...column(50, 200, LEFT), ...column(310, 200, RIGHT)]])).toEqual([
      [...LEFT, ...RIGHT].join(' '),
    ]);
    // The lines of two columns need not stand at the same heights.
    expect(await linesOf([[...column(50, 200, LEFT), ...column(310, 205, RIGHT)]])).toEqual([
      [...LEFT, ...RIGHT].join(' '),
    ]);
  });

  it('reads a heading below columns as the head of what follows', async () => {
    const lines = await linesOf([
      [
        [50, 150, 20, 'Velna floods'],
        ...column(50, 200, LEFT),
        ...column(310, 200, RIGHT),
        [50, 280, 14, 'Funding'],
        ...column(50, 300, ['Partners hold 23 per cent of the money.']),
        ...column(310, 300, ['Of 12.5 million only 2.9 million came in.']),
      ],
    ]);
    expect(lines.slice(1)).toEqual([
      'Funding',
      'Partners hold 23 per cent of the money.',
      'Of 12.5 million only 2.9 million came in.',
    ]);
  });

  it('reads key figures with the labels below them', async () => {
    const lines = await linesOf([
      [
        [50, 100, 24, '18,000'],
        [230, 100, 24, '41'],
        [400, 100, 24, '1.2 M'],
        [50, 116, 10, 'people displaced'],
        [230, 116, 10, 'deaths reported by the'],
        [400, 116, 10, 'people in need'],
        [230, 128, 10, 'Ministry of Health'],
      ],
    ]);
    expect(lines).toEqual([
      '18,000',
      'people displaced',
      '41',
      'deaths reported by the Ministry of Health',
      '1.2 M',
      'people in need',
    ]);
  });

  it('reads key figures with the labels beside them', async () => {
    const lines = await linesOf([
      [
        [50, 110, 24, '18,000'],
        [150, 100, 10, 'people displaced since'],
        [150, 112, 10, 'the dam broke'],
        [50, 160, 24, '41'],
        [150, 150, 10, 'deaths reported by the'],
        [150, 162, 10, 'Ministry of Health'],
      ],
    ]);
    expect(lines).toEqual([
      '18,000',
      'people displaced since the dam broke',
      '41',
      'deaths reported by the Ministry of Health',
    ]);
  });

  it('reads tables row by row', async () => {
    const row = (y: number, ...cells: string[]): Placed[] => cells.map((cell, at) => [50 + 150 * at, y, 10, cell]);
    const lines = await linesOf([
      [
        ...row(100, 'District', 'People displaced', 'Shelters'),
        ...row(115, 'Hollen', '7,200', '11'),
        ...row(130, 'Lower Sarn', '4,500', '6'),
      ],
    ]);
    expect(lines).toEqual(['District | People displaced | Shelters', 'Hollen | 7,200 | 11', 'Lower Sarn | 4,500 | 6']);
  });

  it('joins words that a line breaks, and keeps hyphens that belong to them', async () => {
    const lines = await linesOf([
      column(50, 100, [
        'Cross-border trade has stopped, and the rehabili-',
        'tation of the roads will take months. The cross-',
        'border market feeds three hundred families here.',
      ]),
    ]);
    expect(lines).toEqual([
      'Cross-border trade has stopped, and the rehabilitation of the roads will take months. The cross-border market feeds three hundred families here.',
    ]);
  });

  it('begins a paragraph where a line was ended on purpose, and at list marks', async () => {
    const lines = await linesOf([
      column(50, 100, [
        'At least 41 people died, the Ministry of Health said on Monday in a note.',
        'Helicopters brought food to nine villages, and two more of them will follow to the north before the week',
        'is over.',
        'The next report follows on Friday, when the roads are open.',
        '\x95 Water: two wells were cleaned.',
        '\x95 Food: 9,400 rations came in.',
      ]),
    ]);
    expect(lines).toEqual([
      'At least 41 people died, the Ministry of Health said on Monday in a note.',
      'Helicopters brought food to nine villages, and two more of them will follow to the north before the week is over.',
      'The next report follows on Friday, when the roads are open.',
      '• Water: two wells were cleaned.',
      '• Food: 9,400 rations came in.',
    ]);
  });

  it('makes no footnote mark part of a number', async () => {
    const lines = await linesOf([
      [
        [50, 100, 10, 'More than 18,000'],
        [130, 96, 6, '1'],
        [136, 100, 10, 'people left within 12 km'],
        [240, 96, 6, '2'],
      ],
    ]);
    expect(lines).toEqual(['More than 18,000 people left within 12 km2']);
  });

  it('drops what stands on every page, page numbers and tables of contents', async () => {
    const page = (number: number): Placed[] => [
      [300, 30, 8, `Velna floods, report 3 | ${number}`],
      ...column(50, 120, [
        `Page ${number} tells about district ${'abcdef'[number]!}${'xyz'.repeat(number)} at length.`,
      ]),
      [50, 140, 10, `Overview ................ ${number}`],
      [50, 810, 8, 'The office coordinates. www.office.example'],
      [500, 825, 8, `Page ${number} of 4`],
    ];
    const lines = await linesOf([page(1), page(2), page(3), page(4)]);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^Page \d tells/u);
  });
});

describe('what a PDF says of itself', () => {
  const body = column(50, 200, LEFT);
  const article = (placed: Placed[], options?: PdfOptions, url: string | null = null) =>
    readPdf({ body: makePdf([[...placed, ...body]], options), url, fetchedAt: NOW });

  it('takes the largest words as title, not the largest number', async () => {
    const { title, text } = await article([
      [50, 40, 11, 'Office for Floods'],
      [50, 70, 20, 'Velna: the lower valley'],
      [50, 94, 20, 'under water'],
      [50, 140, 30, '18,000'],
    ]);
    expect(title).toBe('Velna: the lower valley under water');
    expect(text).not.toContain('under water');
    expect(text).toContain('18,000');
  });

  it('takes what the file calls itself where the page bears it out or shows no title', async () => {
    const info = { Title: 'Velna: floods, report 3' };
    expect((await article([[50, 60, 10, 'x']], { info })).title).toBe('Velna: floods, report 3');
    expect(
      (
        await article(
          [
            [50, 60, 20, 'Velna: floods'],
            [50, 80, 10, 'Report 3'],
          ],
          { info },
        )
      ).title,
    ).toBe('Velna: floods, report 3');
    expect((await article([[50, 60, 20, 'A drought in Orrin']], { info })).title).toBe('A drought in Orrin');
    expect((await article([], { info: { Title: 'Microsoft Word - final_v2.docx' } })).title).toBeNull();
  });

  it('takes the day that the first page names, then the address, then the file', async () => {
    const info = { CreationDate: "D:20210316081500+02'00'" };
    const head: Placed = [50, 60, 10, 'Reporting period: 8 to 14 March 2021 | Issued 15 March 2021'];
    expect((await article([head], { info })).published).toEqual({
      value: '2021-03-15',
      precision: 'day',
      foundIn: 'visible text',
    });
    expect((await article([], { info }, 'https://a.example/2021/03/17/report.pdf')).published).toMatchObject({
      value: '2021-03-17',
      foundIn: 'url',
    });
    expect((await article([], { info })).published).toEqual({
      value: '2021-03-16T08:15:00+02:00',
      precision: 'minute',
      foundIn: 'pdf creation date',
    });
    expect((await article([], { info: { CreationDate: 'D:20310316' } })).published).toBeNull();
  });
});

describe('a PDF that cannot be read', () => {
  const outcome = async (body: Buffer) => {
    const { outcome, note, text } = await readPdf({ body, url: null });
    return { outcome, note, text };
  };
  const whole = makePdf([column(50, 100, LEFT)]);

  it('says that it is protected', async () => {
    const key = `<${'00'.repeat(32)}>`;
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
    expect(await outcome(makePdf([column(50, 100, LEFT)], { trailer }))).toEqual({
      outcome: 'not_a_page',
      note: 'The PDF is protected by a password.',
      text: '',
    });
  });

  it('says that it is damaged', async () => {
    const damaged = { outcome: 'not_a_page', note: 'The PDF is damaged and cannot be opened.', text: '' };
    expect(await outcome(Buffer.from('%PDF-1.7 and nothing else'))).toEqual(damaged);
    expect(await outcome(whole.subarray(0, whole.length - 200))).toEqual(damaged);
  });

  it('says that it holds pictures only', async () => {
    expect(await outcome(makePdf([[], []]))).toMatchObject({ outcome: 'empty', note: /pictures/u, text: '' });
  });

  it('reads the beginning of one with very many pages and says so', async () => {
    const pages = Array.from({ length: 1000 }, (_, at) => column(50, 200, [`This is what page ${at + 1} says of it.`]));
    const { outcome: kind, note, text } = await outcome(makePdf(pages));
    expect(kind).toBe('partial');
    expect(note).toContain('has 1000 pages');
    expect(text.split('\n')).toHaveLength(MOST_PAGES);
  });

  it('is no page for the reader of pages', () => {
    expect(read({ body: whole, url: null })).toMatchObject({ outcome: 'not_a_page', text: '' });
  });
});
