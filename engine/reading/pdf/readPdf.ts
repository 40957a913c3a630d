/**
 * Reports in PDF: the bytes in, the article out, as for pages. pdf.js (through unpdf, 1.6 MB) is loaded by the first PDF.
 * Pure like the rest, and bounded in pages, runs and characters; what a hostile file can still cost is time, so callers
 * read it in a thread that they can end.
 */
import { bylineOf } from '../byline.js';
import { dateOfUrl } from '../dates/url.js';
import { readLanguage } from '../language.js';
import { outcomeOf } from '../outcome.js';
import { lastDayOf, unread } from '../read.js';
import { tidy } from '../text.js';
import type { Article, PageInput } from '../types.js';
import { dateOfFile, dayOf, statedTitle, titleOf, titleText } from './front.js';
import { type PageText, withoutFurniture } from './furniture.js';
import { type Flow, layoutOf } from './layout.js';
import { type Paragraph, paragraphsOf, wordsIn } from './paragraphs.js';
import { MOST_RUNS, runsOf, type TextItem } from './runs.js';

/** Reports are shorter; of longer files the beginning is read. */
export const MOST_PAGES = 300;
/** More text than any report. Characters. */
const MOST_TEXT = 3_000_000;

/** Reads a PDF. Never throws on what it holds. */
export async function readPdf(input: PageInput & { body: Uint8Array }): Promise<Article> {
  const opened = await open(input.body);
  if (typeof opened === 'string') return unread(input.url, opened);
  const { document } = opened;
  try {
    const info = await infoOf(document);
    const pages = await readPages(document);
    return articleOf(pages, info, document.numPages, input);
  } finally {
    await document.destroy();
  }
}

interface Info {
  title: string | null;
  created: unknown;
  language: string | null;
}

type Document = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

/** The document, or the sentence that says why there is none. */
async function open(bytes: Uint8Array): Promise<{ document: Document } | string> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy: pdf.js takes the memory that it is given for itself.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
    });
    return { document };
  } catch (error) {
    return (error as Error).name === 'PasswordException'
      ? 'The PDF is protected by a password.'
      : 'The PDF is damaged and cannot be opened.';
  }
}

async function infoOf(document: Document): Promise<Info> {
  try {
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
    const language = typeof info['Language'] === 'string' ? info['Language'] : null;
    return { title: statedTitle(info['Title']), created: info['CreationDate'], language };
  } catch {
    return { title: null, created: null, language: null };
  }
}

/** The flows of the first pages; a page that is broken is left out. */
async function readPages(document: Document): Promise<{ height: number; flows: Flow[] }[]> {
  const pages: { height: number; flows: Flow[] }[] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && characters < MOST_TEXT; number += 1) {
    try {
      const page = await document.getPage(number);
      const { transform, height } = page.getViewport({ scale: 1 });
      const runs = runsOf(await itemsOf(page), transform as number[]);
      characters += runs.reduce((sum, run) => sum + run.text.length, 0);
      pages.push({ height, flows: layoutOf(runs) });
      page.cleanup();
    } catch {
      // One broken page does not take the others with it.
    }
  }
  return pages;
}

/** The text items of a page, no more than {@link MOST_RUNS} of them. */
async function itemsOf(page: Awaited<ReturnType<Document['getPage']>>): Promise<TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...(value as { items: TextItem[] }).items);
    if (items.length > MOST_RUNS) {
      await reader.cancel(new Error('too much text on a page'));
      return items.slice(0, MOST_RUNS);
    }
  }
}

function articleOf(read: { height: number; flows: Flow[] }[], info: Info, count: number, input: PageInput): Article {
  const words = wordsIn(read.flatMap(({ flows }) => flows.flatMap(({ pieces }) => pieces.map(({ text }) => text))));
  const pages: PageText[] = read.map(({ height, flows }) => ({
    height,
    paragraphs: flows.flatMap((flow) => paragraphsOf(flow, words)),
  }));
  const kept = withoutFurniture(pages);
  // The head of the first page often is the title, although it comes back on each page.
  const front = pages[0]?.paragraphs ?? [];
  const title = titleOf(front, kept.flat(), info.title);
  const text = textOf(kept.flat().filter((each) => !title.includes(each)));
  const lang = readLanguage([info.language], text);
  const latest = lastDayOf(input);
  const inUrl = dateOfUrl(input.url);
  return {
    ...unread(input.url),
    ...outcomeOfPdf(text, count),
    title: titleText(title, info.title, front),
    text,
    byline:
      front
        .slice(0, 12)
        .map((each) => bylineOf(each.text))
        .find((name) => name !== null) ?? null,
    published:
      dayOf(front, latest, /^en-us$/iu.test(lang ?? '')) ??
      (inUrl && (latest === null || inUrl.value <= latest)
        ? { value: inUrl.value, precision: inUrl.precision, foundIn: inUrl.foundIn }
        : dateOfFile(info.created, latest)),
    lang,
  };
}

/** Pages as one text: a paragraph that a column's or a page's end breaks goes on. */
function textOf(paragraphs: readonly Paragraph[]): string {
  const lines: string[] = [];
  for (const { text, opens } of paragraphs) {
    const last = lines.at(-1);
    const goesOn =
      opens && last !== undefined && last.length > 60 && /[\p{Ll}\p{N},]$/u.test(last) && /^\p{Ll}/u.test(text);
    if (goesOn) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines.map(tidy).filter(Boolean).join('\n');
}

function outcomeOfPdf(text: string, count: number): Pick<Article, 'outcome' | 'note'> {
  if (!/\p{L}{2}/u.test(text)) {
    return { outcome: 'empty', note: 'The PDF holds pictures and no text: it needs text recognition first.' };
  }
  if (count > MOST_PAGES || text.length >= MOST_TEXT) {
    return { outcome: 'partial', note: `The PDF has ${count} pages: only the first ${MOST_PAGES} were read.` };
  }
  return outcomeOf('article');
}
