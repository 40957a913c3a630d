/** The claim in one line, who says it, where and when it was printed, and the sentence with what was read from it. */
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { evidenceWords as text } from '../../format/evidence.en.js';
import { cutsOf, piecesOf } from '../../format/evidence.js';
import { day, instant } from '../../format/locale.js';
import { asOfWords, countedWords } from '../../format/series.js';
import { ui } from '../../format/ui.en.js';
import { asSaid } from '../../format/value.js';
import { AmendedBadge, ReviewBadge } from '../Badges.js';
import { Marked } from '../Marked.js';
import { Who } from '../Who.js';

export function Heading({ evidence }: { evidence: EvidenceJson }) {
  const { figure, article, claim, quoteSpan } = evidence;
  const value = asSaid(figure, figure.quote);
  const asOf = claim ? asOfWords(claim) : figure.to ? day(figure.to) : null;
  const cuts = cutsOf(evidence).filter((cut) => cut.field !== 'other');
  return (
    <section>
      <h2 id="evidence-title">
        {value} {countedWords(figure, value)}
      </h2>
      <p class="two row by">
        <Who claimant={figure.claimant} />
        {asOf && <span class="nb">{ui.asOfDay(asOf)}</span>}
        {figure.publisher && figure.published && (
          <span>{text.publishedBy(figure.publisher, instant(figure.published))}</span>
        )}
      </p>
      <p class="gap-s row">
        <ReviewBadge review={figure.review} />
        {article.corrections.length > 0 && <AmendedBadge />}
      </p>
      {quoteSpan ? (
        <blockquote class="quote" lang={article.language ?? undefined} dir="auto">
          “<Marked pieces={piecesOf(article.text, quoteSpan.start, quoteSpan.end, cuts)} named />”
        </blockquote>
      ) : (
        <blockquote class="quote" dir="auto">
          {figure.quote ? `“${figure.quote}”` : text.manual}
        </blockquote>
      )}
      {article.corrections.length > 0 && (
        <p class="gap-s amended">
          <b>{text.correctedBy(article.publisher)}</b>{' '}
          <q lang={article.language ?? undefined} dir="auto">
            {article.corrections.join(' ')}
          </q>
        </p>
      )}
      {evidence.note && (
        <p class="gap-s">
          <b>{text.byHand}</b> <span dir="auto">{evidence.note}</span>
        </p>
      )}
    </section>
  );
}
