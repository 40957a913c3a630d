import { describe, expect, it } from 'vitest';
import { tidy } from '../../../engine/reading/text.js';
import { attribute, type ElementNode, MAX_DEPTH, type Node, parseTree, textOf } from '../../../engine/reading/tree.js';

/** `div(p(a) b)`: names and texts of a tree in one line. */
const shape = (node: Node): string =>
  node.kind === 'text' ? node.text : `${node.name}(${node.children.map((child) => shape(child)).join(' ')})`;
const shapeOf = (html: string): string => parseTree(html).children.map(shape).join(' ');

describe('tree', () => {
  it('closes what HTML closes by itself', () => {
    expect(shapeOf('<ul><li>a<li>b</ul>')).toBe('ul(li(a) li(b))');
    expect(shapeOf('<p>a<p>b<div>c</div>')).toBe('p(a) p(b) div(c)');
    expect(shapeOf('<table><tr><td>1<td>2<tr><td>3</table>')).toBe('table(tr(td(1) td(2)) tr(td(3)))');
  });

  it('lets no stray end tag reach out of a table cell', () => {
    expect(shapeOf('<div><table><tr><td>a</div>b</td></tr></table>c</div>')).toBe('div(table(tr(td(ab))) c)');
  });

  it('lets a stray inline end tag close no block', () => {
    expect(shapeOf('<b><div>a</b>b</div>c')).toBe('b(div(ab) c)');
  });

  it('reads entities in text and attributes', () => {
    const root = parseTree('<a title="a&amp;b &eacute;">x&nbsp;&lt;&#8211;&#x2014;</a>');
    expect(attribute(root.children[0] as ElementNode, 'title')).toBe('a&b é');
    expect(textOf(root)).toBe('x\u00a0<–—');
  });

  it('keeps the first of two attributes with one name', () => {
    expect(attribute(parseTree('<p id=a id=b>').children[0] as ElementNode, 'id')).toBe('a');
  });

  it('drops elements below the depth cap and keeps their text', () => {
    const root = parseTree(`${'<div>'.repeat(MAX_DEPTH + 50)}deep${'</div>'.repeat(MAX_DEPTH + 50)}<p>after</p>`);
    expect(textOf(root)).toBe('deepafter');
    expect(root.children.map((child) => (child as ElementNode).name)).toEqual(['div', 'p']);
  });

  it('leaves scripts and styles out of the text', () => {
    expect(textOf(parseTree('<p>a<script>if (1 < 2) "</p>"</script><style>p{}</style>b</p>'))).toBe('ab');
  });

  it('tidies white space and invisible hints', () => {
    expect(tidy(' a \n\t b\u00a0c\u00add\u200b ')).toBe('a b cd');
    expect(tidy(`${'word \n '.repeat(40_000)}end`)).toBe(`${'word '.repeat(40_000)}end`);
  });
});
