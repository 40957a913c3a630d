/** What an outlet says that it corrected is part of the article, wherever on it the outlet sets it. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../engine/reading/read.js';
import { articlePage } from '../../jobs/support/site.js';

const textWith = (foot: string): string => {
  const html = articlePage(
    'Strike on a market',
    'At least 57 people were killed in Mosul on Wednesday, officials said.',
  );
  return read({ body: html.replace('</article>', `${foot}</article>`), url: 'https://herald.test/a' }).text;
};

describe('a correction notice', () => {
  it.each([
    ['<p>', '<p>Correction: An earlier version of this story gave a toll of 41.</p>'],
    ['a box', '<div class="editors-note">This article was amended on 7 March to correct the number of dead.</div>'],
    ['an aside', '<aside><p><em>An earlier version of this article said that 41 people had died.</em></p></aside>'],
    ['a foot', '<footer class="article-footer"><p>This story has been corrected.</p></footer>'],
  ])('in %s is read', (_, foot) => {
    expect(textWith(foot)).toContain(foot.replace(/<[^>]+>/g, ''));
  });

  it.each([
    ['what readers write', '<div class="comments"><p>An earlier version of this article said 41, I saw it.</p></div>'],
    ['links to other articles', '<aside><p><a href="/b">An earlier version of this story said 41</a></p></aside>'],
    [
      'an aside about something else',
      '<aside><p>The ministry issued a correction to its budget last week.</p></aside>',
    ],
  ])('is not made of %s', (_, foot) => {
    expect(textWith(foot)).not.toContain(foot.replace(/<[^>]+>/g, ''));
  });
});
