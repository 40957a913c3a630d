/** Runs of text on a page of a PDF, with places and sizes, as pdf.js gives them: cleaned, and seen as a reader holds the page. */

/** What pdf.js says of a piece of text. */
export interface TextItem {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  fontName: string;
}

/** A piece of text in the page's points, y from the top to the baseline. */
export interface Run {
  text: string;
  x: number;
  x1: number;
  y: number;
  size: number;
  font: string;
  /** A space stands before it. */
  spaced: boolean;
}

/** More on one page is no text for readers. */
export const MOST_RUNS = 20_000;

/** Presentation forms of Latin ligatures and Arabic letters: words written with them are found by no search. */
const FORMS = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+/gu;
const INVISIBLE = /[\u200b\u2060\ufeff\p{Cc}]/gu;
const BLANK = /^[\s\u00a0]*$/u;

/** The runs of a page. `view` turns the page's own coordinates into those that a reader sees. Turned text (labels of axes, watermarks) is left out. */
export function runsOf(items: readonly TextItem[], view: readonly number[]): Run[] {
  const runs: Run[] = [];
  let spaced = false;
  for (const { str, transform, width, fontName } of items) {
    if (BLANK.test(str)) {
      spaced ||= str !== '';
      continue;
    }
    const [a, b, , , e, f] = multiply(view, transform) as [number, number, number, number, number, number];
    const size = Math.hypot(transform[2]!, transform[3]!) || Math.hypot(transform[0]!, transform[1]!);
    if (!(size > 1) || Math.abs(b) > Math.abs(a) * 0.1 || a < 0) {
      spaced = false;
      continue;
    }
    const text = str
      .replace(FORMS, (form) => form.normalize('NFKC'))
      .replace(INVISIBLE, '')
      .replace(/\u00a0/gu, ' ');
    if (text.trim() !== '') {
      runs.push({
        text: text.trim(),
        x: e,
        x1: e + width,
        y: f,
        size,
        font: fontName,
        spaced: spaced || /^\s/u.test(text),
      });
    }
    spaced = /\s$/u.test(text);
  }
  return withoutFootnoteMarks(runs);
}

/** Applies `first` after `second`: two transformations of the plane as pdf.js writes them. */
function multiply(first: readonly number[], second: readonly number[]): number[] {
  const [a, b, c, d, e, f] = first as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = second as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const NOTE_MARK = /^[[(]?(?:\d{1,2}(?:\s?[,;]\s?\d{1,2})*|[*†‡])[\])]?$/u;

/**
 * Small raised text comes down to the line that it stands in ("3rd", "km2"). Small raised numbers beside a word are left
 * out: read as text, `18,000` with the note 1 would be 180,001.
 */
function withoutFootnoteMarks(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    const before = runs[at - 1];
    const isMark = NOTE_MARK.test(run.text);
    if (before && isRaised(run, before) && Math.abs(run.x - before.x1) < before.size) {
      return isMark && !/(?:^|\P{L})(?:[kcm]?m|ft|mi)$/u.test(before.text) ? [] : [{ ...run, y: before.y }];
    }
    const after = runs[at + 1];
    return isMark && after && isRaised(run, after) && Math.abs(after.x - run.x1) < after.size ? [] : [run];
  });
}

const isRaised = (run: Run, beside: Run): boolean =>
  run.size < beside.size * 0.9 && beside.y - run.y > beside.size * 0.12 && beside.y - run.y < beside.size;
