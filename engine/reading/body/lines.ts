/**
 * The tree as a flat list of lines: a paragraph, heading, list item or table row is one line. An element's text is then
 * a contiguous range of lines, so everything asked about an element is asked about a range.
 */

import { BLOCK, RAW_TEXT } from '../elements.js';
import { fits } from '../sites.js';
import { tidy } from '../text.js';
import { attribute, type ElementNode, textOf } from '../tree.js';
import { type Mark, markOf } from './marks.js';
import { isHidden, isInlinePopup, isKicker, suspicionOf } from './suspects.js';

export type LineKind = 'text' | 'heading' | 'item' | 'row' | 'caption';

/** One line of a page. */
export interface Line {
  text: string;
  kind: LineKind;
  /** Characters of `text` that stand in links. */
  linked: number;
  /** The innermost block element around it. */
  element: ElementNode;
}

/** A block element and its lines: `lines.slice(from, to)`. Parents stand before their children. */
export interface Block {
  element: ElementNode;
  parent: Block | null;
  from: number;
  to: number;
  /** Why it is probably not article (`role`, `class comments` …); null where nothing speaks against it. */
  suspicion: string | null;
}

/** The lines of a page with its block elements. */
export interface Lines {
  lines: Line[];
  blocks: Block[];
  marks: Mark[];
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);

/** What is different for one page. */
export interface LineOptions {
  /** Selectors of elements that are left out (a site's rule). */
  drop?: readonly string[] | undefined;
  /** Hidden elements count as well: some pages show their text only when their scripts run. */
  hidden?: boolean;
}

/** Builds the lines under `root`. Hidden elements, raw text, footnote marks and what `drop` selects are left out; suspicious blocks are marked. */
export function linesOf(root: ElementNode, { drop = [], hidden = false }: LineOptions = {}): Lines {
  const lines: Line[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let text = '';
  let linked = 0;
  let block: Block | null = null;
  let kind: LineKind = 'text';
  let inLink = 0;
  /** Inside a row that becomes one line its cells do not break. */
  let inRow = false;

  const flush = (): void => {
    if (text === '') return;
    const clean = tidy(text);
    if (clean !== '' && block) {
      lines.push({ text: clean, kind, linked: Math.min(linked, clean.length), element: block.element });
    }
    text = '';
    linked = 0;
  };

  const walk = (element: ElementNode): void => {
    const { name } = element;
    if (RAW_TEXT.has(name) || (!hidden && isHidden(element)) || (name === 'sup' && isFootnoteMark(element))) return;
    if (drop.some((selector) => fits(element, selector))) return;
    if (name === 'br') {
      if (inRow || kind === 'heading') text += ' ';
      else flush();
      return;
    }
    if (!BLOCK.has(name) && (isInlinePopup(element) || (kind === 'heading' && isKicker(element)))) return;
    if (name === 'a' && attribute(element, 'href') !== null) inLink += 1;
    const isBlock = BLOCK.has(name) && !(inRow && CELLS.has(name));
    const isRow = name === 'tr' && isSimpleRow(element);
    const before = { block, kind };
    if (isBlock) {
      flush();
      block = { element, parent: block, from: lines.length, to: lines.length, suspicion: suspicionOf(element) };
      blocks.push(block);
      if (HEADINGS.has(name)) kind = 'heading';
      else if (name === 'li' || name === 'dd' || name === 'dt') kind = 'item';
      else if (name === 'figcaption' || name === 'caption') kind = 'caption';
      else if (isRow) kind = 'row';
      else if (CELLS.has(name)) kind = 'text';
    }
    const about = markOf(element);
    if (about !== null) marks.push({ element, at: lines.length, about });
    if (isRow) inRow = true;
    for (const child of element.children) {
      if (child.kind === 'element') {
        if (inRow && CELLS.has(child.name) && text.trim() !== '') text += ' | ';
        walk(child);
      } else {
        text += child.text;
        if (inLink > 0) linked += child.text.trim().length;
      }
    }
    if (isRow) inRow = false;
    if (isBlock) {
      flush();
      block!.to = lines.length;
      ({ block, kind } = before);
    }
    if (name === 'a' && attribute(element, 'href') !== null) inLink -= 1;
  };
  walk(root);
  return { lines, blocks, marks };
}

/** `<sup><a>[3]</a></sup>`: read as text it would become part of the number before it. */
const isFootnoteMark = (element: ElementNode): boolean =>
  element.children.some((child) => child.kind === 'element') &&
  /^\s*[[(]?\s*(?:\d{1,3}|\p{L}|\*)\s*[\])]?\s*$/u.test(textOf(element, 20));

/** A row of data: two or more cells that hold short text and no blocks. Rows of layout tables are not. */
function isSimpleRow(row: ElementNode): boolean {
  const cells = row.children.filter((child): child is ElementNode => child.kind === 'element' && CELLS.has(child.name));
  return cells.length >= 2 && cells.every((cell) => isShortCell(cell));
}

const CELL_CHARACTERS = 200;

function isShortCell(cell: ElementNode): boolean {
  let characters = 0;
  const visit = (element: ElementNode): boolean => {
    for (const child of element.children) {
      if (child.kind === 'text') characters += child.text.trim().length;
      else if ((BLOCK.has(child.name) && child.name !== 'p' && child.name !== 'div') || !visit(child)) return false;
      if (characters > CELL_CHARACTERS) return false;
    }
    return true;
  };
  return visit(cell);
}
