/**
 * A lean tree on htmlparser2's tokenizer. htmlparser2's own parser keeps its stack of open elements in an array that it
 * shifts, which is quadratic on deeply nested tags, and makes objects for what reading never looks at (comments,
 * scripts, links between siblings); with the tokenizer alone both are avoided. Depth is capped, so walking the tree
 * by recursion is safe.
 */
import { Tokenizer } from 'htmlparser2';
import { CLOSED_BY_OPENING, endTagStopsAt, RAW_TEXT, VOID } from './elements.js';

/** A run of text. */
export interface TextNode {
  readonly kind: 'text';
  text: string;
}

/** An element. Attributes are a flat list of names and values; read them with {@link attribute}. */
export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly string[];
  readonly children: Node[];
  readonly parent: ElementNode | null;
}

export type Node = TextNode | ElementNode;

/** Deeper elements are dropped and their text is kept in the deepest one; browsers cap at 512 as well. */
export const MAX_DEPTH = 400;

/** The value of an attribute (`''` where it has none), or null where the element does not have it. */
export function attribute(element: ElementNode, name: string): string | null {
  const list = element.attributes;
  for (let at = 0; at < list.length; at += 2) if (list[at] === name) return list[at + 1]!;
  return null;
}

const FOREIGN = new Set(['svg', 'math']);

const NO_ATTRIBUTES: readonly string[] = [];

/** Parses a page into a tree under one element named `#document`. Never throws; linear in the length of `html`. */
export function parseTree(html: string): ElementNode {
  const root: ElementNode = {
    kind: 'element',
    name: '#document',
    attributes: NO_ATTRIBUTES,
    children: [],
    parent: null,
  };
  let current = root;
  let depth = 0;
  /** How many `<svg>` and `<math>` are open: their tags may close themselves. */
  let foreign = 0;
  /** Names of elements opened below the depth cap, which have no node. */
  const tooDeep: string[] = [];

  let tagName = '';
  let attributes: string[] = [];
  let attributeName = '';
  let attributeValue = '';
  /** Text arrives in pieces around entities. */
  let pending = '';

  const flush = () => {
    if (pending === '') return;
    current.children.push({ kind: 'text', text: pending });
    pending = '';
  };
  const close = () => {
    flush();
    if (FOREIGN.has(current.name)) foreign -= 1;
    current = current.parent!;
    depth -= 1;
  };
  const openElement = () => {
    const name = tagName;
    tagName = '';
    if (name === '') return;
    const closes = CLOSED_BY_OPENING.get(name);
    if (closes) while (tooDeep.length === 0 && closes.has(current.name)) close();
    const isVoid = VOID.has(name);
    if (depth >= MAX_DEPTH) {
      if (!isVoid) tooDeep.push(name);
      else if (name === 'br') pending += '\n';
      return;
    }
    flush();
    const list = attributes.length > 0 ? attributes : NO_ATTRIBUTES;
    const element: ElementNode = { kind: 'element', name, attributes: list, children: [], parent: current };
    current.children.push(element);
    if (isVoid) return;
    current = element;
    depth += 1;
    if (FOREIGN.has(name)) foreign += 1;
  };
  const closeElement = (name: string) => {
    if (name === 'br') {
      tagName = 'br';
      attributes = [];
      openElement();
      return;
    }
    if (tooDeep.length > 0) {
      // Only the last few are searched: all of them would be quadratic.
      const lowest = Math.max(0, tooDeep.length - 32);
      for (let at = tooDeep.length - 1; at >= lowest; at -= 1) {
        if (tooDeep[at] === name) {
          tooDeep.length = at;
          break;
        }
      }
      return;
    }
    const stops = endTagStopsAt(name);
    for (let at: ElementNode | null = current; at !== null; at = at.parent) {
      if (at.name === name) {
        while (current !== at) close();
        close();
        return;
      }
      if (stops.has(at.name)) return;
    }
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => {
        pending += html.slice(start, end);
      },
      ontextentity: (code) => {
        pending += String.fromCodePoint(code);
      },
      onopentagname: (start, end) => {
        tagName = html.slice(start, end).toLowerCase();
        attributes = [];
      },
      onopentagend: openElement,
      onselfclosingtag: () => {
        const name = tagName;
        openElement();
        // HTML ignores the slash but in SVG and MathML, where leaving elements open would swallow the page.
        if (foreign > 0 && !VOID.has(name)) closeElement(name);
      },
      onclosetag: (start, end) => closeElement(html.slice(start, end).toLowerCase()),
      onattribname: (start, end) => {
        attributeName = html.slice(start, end).toLowerCase();
        attributeValue = '';
      },
      onattribdata: (start, end) => {
        attributeValue += html.slice(start, end);
      },
      onattribentity: (code) => {
        attributeValue += String.fromCodePoint(code);
      },
      onattribend: () => {
        attributes.push(attributeName, attributeValue);
      },
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      isInForeignContext: () => foreign > 0,
      onend: flush,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return root;
}

/** Calls `visit` for all elements under `root` in document order, `root` first. */
export function walkElements(root: ElementNode, visit: (element: ElementNode) => void): void {
  visit(root);
  for (const child of root.children) if (child.kind === 'element') walkElements(child, visit);
}

/** The text under a node as written, scripts and styles left out; about `limit` characters of it. */
export function textOf(node: Node, limit = Number.POSITIVE_INFINITY): string {
  let text = '';
  const collect = (each: Node): void => {
    if (text.length >= limit) return;
    if (each.kind === 'text') text += each.text;
    else if (each.name === 'br') text += '\n';
    else if (!RAW_TEXT.has(each.name)) {
      for (const child of each.children) {
        collect(child);
        if (text.length >= limit) return;
      }
    }
  };
  collect(node);
  return text;
}
