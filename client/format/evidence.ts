/** The evidence in words and pieces: the sentence cut at its marks, and what was read. */
import type { EvidenceJson, FigureJson } from '../../server/api/schemas.js';
import { evidenceWords } from './evidence.en.js';
import { day, daySpan } from './locale.js';
import { sentences } from './sentences.en.js';
import { countedWords } from './series.js';
import { words } from './words.en.js';

/** Fields that are marked in the sentence, with their tint's name. */
export const MARKED = ['number', 'unit', 'place', 'date', 'claimant'] as const;
export type MarkedField = (typeof MARKED)[number];

/** A piece of text, plain or marked. `other` is a number of another figure. */
export interface TextPiece {
  text: string;
  field: MarkedField | 'other' | null;
  /** The other figure whose number it is. */
  figureId?: string;
}

interface Cut {
  start: number;
  end: number;
  field: MarkedField | 'other';
  figureId?: string;
}

/** Where the marks of this evidence stand in the article's text, in order, none overlapping another. */
export function cutsOf(evidence: EvidenceJson): Cut[] {
  const { figure, marks, others } = evidence;
  const cuts: Cut[] = [];
  const add = (
    field: Cut['field'],
    span: { start: number | null; end: number | null } | undefined,
    figureId?: string,
  ): void => {
    if (!span || span.start === null || span.end === null || span.end <= span.start) return;
    if (cuts.some((cut) => cut.start < span.end! && span.start! < cut.end)) return;
    cuts.push({ start: span.start, end: span.end, field, ...(figureId && { figureId }) });
  };
  add('number', figure);
  for (const field of MARKED.slice(1)) add(field, marks[field]);
  for (const other of others) if (other.id !== figure.id) add('other', other, other.id);
  return cuts.sort((a, b) => a.start - b.start);
}

/** The text from `start` to `end` as plain and marked pieces, which together are exactly that text. */
export function piecesOf(text: string, start: number, end: number, cuts: readonly Cut[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = start;
  for (const cut of cuts) {
    if (cut.end <= at || cut.start >= end) continue;
    const from = Math.max(cut.start, at);
    const to = Math.min(cut.end, end);
    if (from > at) pieces.push({ text: text.slice(at, from), field: null });
    const { field, figureId } = cut;
    pieces.push({ text: text.slice(from, to), field, ...(figureId && { figureId }) });
    at = to;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), field: null });
  return pieces;
}

/** Paragraphs of an article as offsets; lines are paragraphs. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/gu))
    found.push({ start: line.index, end: line.index + line[0].length });
  return found;
}

/** `people, displaced · counts what happened, 17 Oct – 2 Nov 2016`. */
export function countsWords(figure: FigureJson): { what: string; how: string } {
  const { from, to } = figure;
  const when = from && to ? daySpan(from, to) : to ? day(to) : from ? sentences.fromDay(day(from)) : words.unsettled;
  const projected = figure.projected ? `, ${evidenceWords.projected}` : '';
  return { what: countedWords(figure, ''), how: `${words.kinds[figure.kind]}, ${when}${projected}` };
}

/** `0.93`. */
export const confidenceWords = (confidence: number): string => confidence.toFixed(2);

/** What a page is called by its address: the host of a site, the name of a file. */
export function pageName(url: string): string {
  const site = /^https?:\/\/([^/?#]+)/u.exec(url);
  return site ? site[1]! : url.split(/[\\/]/u).at(-1) || url;
}
