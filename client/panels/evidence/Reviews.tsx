/** Who decided what about the figure and when, and what can be decided now. */
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { actorName } from '../../format/actor.js';
import { evidenceWords as text } from '../../format/evidence.en.js';
import { instant } from '../../format/locale.js';
import { ReviewActions } from '../ReviewActions.js';

export function Reviews({ evidence }: { evidence: EvidenceJson }) {
  const { article } = evidence;
  return (
    <section>
      <h3>{text.reviews}</h3>
      {evidence.reviews.length === 0 && <p class="small two">{text.notReviewed}</p>}
      <ol class="list small">
        {evidence.reviews.map((review) => (
          <li key={review.revision}>
            <span class="l1">
              <span>
                {text.verdicts[review.verdict]} · {actorName(review.actorId)}
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
  );
}
