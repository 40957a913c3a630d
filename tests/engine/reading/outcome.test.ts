import { describe, expect, it } from 'vitest';
import { read } from '../../../engine/reading/read.js';
import { fits, SITE_RULES, siteRuleFor } from '../../../engine/reading/sites.js';
import { type ElementNode, parseTree } from '../../../engine/reading/tree.js';

const STORY =
  '<p>The bridge over the Asna was opened again on Monday, and some 300 families crossed it before noon.</p>';
const page = (body: string, head = '') =>
  `<html lang="en"><head><title>Bridge open again</title>${head}</head><body>${body}</body></html>`;
const outcomeOf = (body: string, contentType: string | null = null) =>
  read({ body, url: 'https://a.example/x', contentType }).outcome;

describe('what a page turned out to be', () => {
  it.each([
    ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>', 'not_a_page'],
    ['JSON', '{"title":"x"}', 'not_a_page'],
    ['a PDF', '%PDF-1.7 …', 'not_a_page'],
    ['nothing', '', 'empty'],
    ['an empty page', page('<div></div>'), 'empty'],
    [
      'a challenge',
      page('<h1>Attention Required! | Cloudflare</h1><p>Please complete the security check.</p>'),
      'bot_wall',
    ],
    [
      'a refusal',
      '<html><head><title>Access Denied</title></head><body><p>You do not have permission to access this page on this server.</p></body></html>',
      'bot_wall',
    ],
    ['scripts alone', page('<div id="root"></div>'), 'needs_javascript'],
    ['an article', page(`<h1>Bridge open again</h1>${STORY.repeat(3)}`), 'article'],
    ['a short article', page(`<h1>Bridge open again</h1>${STORY}`), 'article'],
  ])('%s', (_name, body, outcome) => {
    expect(outcomeOf(body)).toBe(outcome);
  });

  it('takes a short article with a hidden word about JavaScript as an article', () => {
    expect(
      outcomeOf(
        page(`<noscript>Please enable JavaScript to view the comments.</noscript><h1>Bridge open again</h1>${STORY}`),
      ),
    ).toBe('article');
  });

  it('takes an article about robots as an article', () => {
    expect(outcomeOf(page(`<h1>Are you a robot?</h1>${STORY.repeat(20)}`))).toBe('article');
  });

  it('believes the header about files', () => {
    expect(outcomeOf('any text', 'application/pdf')).toBe('not_a_page');
    expect(outcomeOf('Title\n\nBody of a text.', 'text/plain')).toBe('article');
  });

  it('reads what scripts would show where nothing else is there', () => {
    const hidden = `<h1>Bridge open again</h1><div style="display: none">${STORY.repeat(3)}</div>`;
    expect(read({ body: page(hidden), url: null }).text).toContain('some 300 families');
    expect(read({ body: page(`${STORY.repeat(2)}<p hidden>Not for readers.</p>`), url: null }).text).not.toContain(
      'Not for',
    );
  });

  it('keeps the text below a heading that only looks like the end', () => {
    const report = `<h1>Bridge open again</h1>${STORY.repeat(2)}<h2>Response</h2>${STORY}`;
    expect(read({ body: page(report), url: null }).text.split('\n')).toHaveLength(4);
  });
});

describe('site rules', () => {
  it('match a host and what is below it', () => {
    expect(siteRuleFor('https://uk.wikipedia.org/wiki/X')?.host).toBe('wikipedia.org');
    expect(siteRuleFor('https://notwikipedia.org/')).toBeNull();
    expect(siteRuleFor(null)).toBeNull();
  });

  it('have selectors that are selectors', () => {
    const element = parseTree('<div>').children[0] as ElementNode;
    for (const rule of Object.values(SITE_RULES))
      for (const selector of [...(rule.body ?? []), ...(rule.drop ?? [])]) fits(element, selector);
    expect(() => fits(element, 'div > p')).toThrow('invalid selector: div > p');
  });

  it('fit by name, class, id and attribute', () => {
    const element = parseTree('<div class="story long" id="text" data-role="lead">').children[0] as ElementNode;
    for (const selector of ['div', '.story', '#text', 'div.story.long', 'div#text[data-role]', '[data-role=lead]'])
      expect(fits(element, selector)).toBe(true);
    for (const selector of ['p', '.sto', '#te', '[data-role=x]', '[lang]']) expect(fits(element, selector)).toBe(false);
  });

  it('leave out what stands between the paragraphs', () => {
    const body = `<div class="mw-parser-output"><table class="infobox"><tr><td>Deaths</td><td>31 to 35 people</td></tr></table>${STORY.replace('300', '300<sup class="reference"><a href="#n">[12]</a></sup>')}<h2>Aftermath<span class="mw-editsection">[edit]</span></h2>${STORY}</div>`;
    const article = read({ body: page(body), url: 'https://en.wikipedia.org/wiki/Asna_bridge' });
    expect(article.rules).toEqual(['site wikipedia.org']);
    expect(article.text.split('\n').map((line) => line.slice(0, 12))).toEqual([
      'The bridge o',
      'Aftermath',
      'The bridge o',
    ]);
    expect(article.text).toContain('some 300 families');
  });
});
