/** The table that reports are written with: figure, source, as of, change since last report. For pasting. */
import type { ExportedClaim } from './claimColumns.js';
import { asOfInWords, valueCounted } from './counted.js';
import { neutral } from './csv.js';
import { escapeMarkup } from './markup.js';
import { said } from './said.js';

export interface ChangesRow {
  claimId: string;
  figure: string;
  source: string;
  asOf: string;
  change: string;
  url: string;
}

export const CHANGES_HEADERS = ['Figure', 'Source', 'As of', 'Change since last report'] as const;

/**
 * The last word of each claimant in each series, in the order given, beside what the same claimant said before it; with
 * `from`, only words about that day or a later one. Only single numbers are subtracted, from single numbers of the same
 * claimant; of anything else both sides are said.
 */
export function changesTable(claims: readonly ExportedClaim[], from = ''): ChangesRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const before = new Map<string, ExportedClaim>();
  for (const claim of claims) {
    const known = claim.supersededBy === null ? undefined : before.get(claim.supersededBy);
    // Several claims may be replaced by one: the latest of them is the last report.
    if (claim.supersededBy !== null && (known === undefined || known.day < claim.day)) {
      before.set(claim.supersededBy, claim);
    }
  }
  return claims
    .filter(({ day, supersededBy }) => day >= from && (supersededBy === null || !byId.has(supersededBy)))
    .map((claim) => ({
      claimId: claim.id,
      figure: valueCounted(said(claim), claim),
      source: sourceOf(claim),
      asOf: asOfInWords(claim),
      change: changeOf(before.get(claim.id), claim),
      url: claim.url,
    }));
}

const sourceOf = ({ claimant, firstPrintedBy }: ExportedClaim): string =>
  firstPrintedBy === null || firstPrintedBy === claimant.name
    ? claimant.name
    : `${claimant.name}, in ${firstPrintedBy}`;

function changeOf(before: ExportedClaim | undefined, now: ExportedClaim): string {
  if (before === undefined) return 'First report';
  const when = `${inSentence(said(before))} as of ${asOfInWords(before)}`;
  if (before.low === now.low && before.high === now.high && before.bound === now.bound) return `Unchanged: ${when}`;
  const [was, is] = [single(before), single(now)];
  if (was === null || is === null || was === is) return `Was ${when}`;
  return `${is > was ? 'Up' : 'Down'} ${Math.abs(is - was).toLocaleString('en-GB')} from ${when}`;
}

/** `More than 18,000` → `more than 18,000`; `US$3 million` stays. */
const inSentence = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** The number of a value that is one number and no more. */
const single = ({ low, high, bound }: ExportedClaim): number | null => (bound === 'exact' && low === high ? low : null);

const cellsOf = ({ figure, source, asOf, change }: ChangesRow): string[] => [figure, source, asOf, change];

/** Tab-separated, as spreadsheets take it from the clipboard. */
export const changesTsv = (rows: readonly ChangesRow[]): string =>
  [CHANGES_HEADERS, ...rows.map(cellsOf)]
    .map((cells) => `${cells.map((cell) => neutral(cell.replace(/\s+/gu, ' ').trim())).join('\t')}\r\n`)
    .join('');

/** As Excel reads it: this cell is text. Word and browsers don't know it. */
const AS_TEXT = ` style="mso-number-format:'\\@'"`;

/** A table element, styled inline because pasting takes no style sheet along; the figure links to its sentence's page. */
export function changesHtml(rows: readonly ChangesRow[]): string {
  const head = CHANGES_HEADERS.map((header) => `<th scope="col" align="left">${header}</th>`).join('');
  const body = rows.map((row) => {
    const [figure, ...others] = cellsOf(row).map((cell) => escapeMarkup(neutral(cell)));
    const link = /^https?:\/\//i.test(row.url) ? `<a href="${escapeMarkup(row.url)}">${figure}</a>` : figure;
    return `<tr>${[link, ...others].map((cell) => `<td${AS_TEXT}>${cell}</td>`).join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0" cellpadding="4">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n`;
}
