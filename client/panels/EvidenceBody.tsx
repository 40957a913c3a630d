/** What the evidence drawer says: the sentence, what was read from it and why, the stored copy, prints, history, reviews. */
import type { EvidenceJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { said } from '../format/claim.js';
import { confidenceWords, countsWords, cutsOf, piecesOf, reasons } from '../format/evidence.js';
import { day, instant } from '../format/locale.js';
import { asOfWords, countedWords } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { asSaid, intervalOf } from '../format/value.js';
import { ReviewBadge } from './Badges.js';
import { Marked } from './Marked.js';
import { Prints } from './Prints.js';
import { ReviewActions } from './ReviewActions.js';
import { StoredCopy } from './StoredCopy.js';
import { Who } from './Who.js';

const text = ui.evidence;

export function EvidenceBody({ evidence }: { evidence: EvidenceJson }) {
  const { figure, article, claim, quoteSpan } = evidence;
  const value = asSaid(figure, figure.quote);
  const counts = countsWords(figure);
  const asOf = claim ? asOfWords(claim) : figure.to ? day(figure.to) : null;
  const place = [figure.location, figure.country].filter(Boolean).join(', ');
  const cuts = cutsOf(evidence).filter((cut) => cut.field !== 'other');
  return (
    <>
      <section>
        <h2 id="evidence-title">
          {value} {countedWords(figure)}
        </h2>
        <p class="two row by">
          <Who claimant={figure.claimant} />
          {asOf && <span class="nb">{ui.asOfDay(asOf)}</span>}
          {figure.publisher && figure.published && (
            <span>{text.publishedBy(figure.publisher, instant(figure.published))}</span>
          )}
        </p>
        <p class="gap-s">
          <ReviewBadge review={figure.review} />
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
      </section>
      <section>
        <h3>{text.read}</h3>
        <dl class="facts">
          <dt>{text.value}</dt>
          <dd>
            <b>{value}</b> <span class="muted">· {intervalOf(figure)}</span>
          </dd>
          <dt>{text.counts}</dt>
          <dd>
            {counts.what} <span class="muted">· {counts.how}</span>
          </dd>
          <dt>{text.place}</dt>
          <dd>{place || <span class="muted">{text.noPlace}</span>}</dd>
          <dt>{text.claimant}</dt>
          <dd>
            {figure.claimant.name}{' '}
            <span class="muted">· {figure.attribution ? text.written(figure.attribution) : text.ownVoice}</span>
          </dd>
          <dt>{text.confidence}</dt>
          <dd>
            <progress
              class="meter"
              max={1}
              value={figure.confidence}
              aria-label={text.ofOne(confidenceWords(figure.confidence))}
            />
            {confidenceWords(figure.confidence)}
          </dd>
          <dt>{text.why}</dt>
          <dd>
            <ul class="why">
              {reasons(evidence.rules).map(({ field, why }) => (
                <li key={field}>
                  <span class="muted">{field}:</span> {why}
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      </section>
      <StoredCopy evidence={evidence} />
      <Prints prints={evidence.prints} />
      <section>
        <h3>{text.history}</h3>
        <table class="series">
          <tbody>
            {evidence.history.map((other) => (
              <tr key={other.id} class={other.id === claim?.id ? 'cur' : ''}>
                <td class="nb muted">{asOfWords(other)}</td>
                <td class="num">
                  <button type="button" class="val quiet" onClick={() => setFilters({ figure: other.figureId })}>
                    {said(other)}
                  </button>
                </td>
                <td class="drop muted">{other.firstPrintedBy ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{text.reviews}</h3>
        {evidence.reviews.length === 0 && <p class="small two">{text.notReviewed}</p>}
        <ol class="list small">
          {evidence.reviews.map((review) => (
            <li key={review.revision}>
              <span class="l1">
                <span>
                  {text.verdicts[review.verdict]} · {review.actorId}
                  {review.reason && `: ${review.reason}`}
                </span>
                <span class="muted nb">{instant(review.at)}</span>
              </span>
            </li>
          ))}
          {evidence.extractorVersion && (
            <li>
              <span class="l1">
                <span>{text.extractor(evidence.extractorVersion)}</span>
                <span class="muted nb">{instant(article.storedAt)}</span>
              </span>
            </li>
          )}
        </ol>
        <ReviewActions evidence={evidence} />
      </section>
    </>
  );
}
