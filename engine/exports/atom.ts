/** Claims as an Atom feed (RFC 4287), so that a reader or a program hears of new ones. */
import type { ExportedClaim } from './claimColumns.js';
import { asOfInWords, valueCounted } from './counted.js';
import { escapeMarkup } from './markup.js';
import { said } from './said.js';

export interface FeedEntry {
  claim: ExportedClaim;
  /** ISO instants: when the claim was first known (null: before what is looked at) and when last something became of it. */
  published: string | null;
  updated: string;
}

export interface Feed {
  /** Stays the same wherever the feed is served: readers tell feeds apart by it. */
  id: string;
  title: string;
  /** Its own address, and that of the page for people. */
  self: string;
  page: string | null;
  /** ISO instant; of the newest entry, where there is one. */
  updated: string;
  entries: readonly FeedEntry[];
}

/** The feed. Entries keep their ids when they are updated; the sentence stands in each, the article never does. */
export const atom = ({ entries, ...head }: Feed): string => feedOf(head, entries.map(entryLines));

/** A feed of entries that are given as their lines. */
export function feedOf(
  { id, title, self, page, updated }: Omit<Feed, 'entries'>,
  entries: readonly (readonly string[])[],
): string {
  const head = [
    element('id', id),
    element('title', title),
    element('updated', updated),
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
    ...(page === null ? [] : [`<link rel="alternate" type="text/html" href="${escapeMarkup(page)}"/>`]),
    '<generator>Figurewatch</generator>',
  ];
  const body = entries.map((lines) => `<entry>\n${lines.join('\n')}\n</entry>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${[...head, ...body].join('\n')}\n</feed>\n`;
}

function entryLines({ claim, published, updated }: FeedEntry): string[] {
  const { claimant, firstPrintedBy, quote, url, review, supersededBy } = claim;
  const notes = [
    `As of ${asOfInWords(claim)}`,
    firstPrintedBy === null ? '' : `printed by ${firstPrintedBy}`,
    review,
    supersededBy === null ? '' : 'replaced by a newer figure',
  ];
  return [
    element('id', `urn:uuid:${claim.id}`),
    element('title', `${valueCounted(said(claim), claim)} · ${claimant.name}`),
    element('updated', updated),
    ...(published === null ? [] : [element('published', published)]),
    `<author>${element('name', claimant.name)}</author>`,
    `<link rel="alternate" href="${escapeMarkup(url)}"/>`,
    `<category term="${escapeMarkup(claim.metric)}"/>`,
    element('summary', `“${quote}” ${notes.filter(Boolean).join(' · ')}.`),
  ];
}

/** An element with text in it. */
export const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;
