/** Why each field was read as it was, in words; and why the confidence is what it is. */
import { Fragment } from 'preact';
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { whyWords } from '../../format/why.en.js';
import { whyOf } from '../../format/why.js';

export function Why({ evidence }: { evidence: EvidenceJson }) {
  const reasons = whyOf(evidence);
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>{whyWords.title}</h3>
      <dl class="facts">
        {reasons.map(({ field, value, why }) => (
          <Fragment key={field}>
            <dt>{field}</dt>
            <dd>
              <b>{value}</b>
              {why.length > 0 && <span class="two">, {why.join('; ')}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
