/** The fields of the figure in words, and its confidence. */
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { evidenceWords as text } from '../../format/evidence.en.js';
import { confidenceWords, countsWords } from '../../format/evidence.js';
import { asSaid, intervalOf } from '../../format/value.js';

export function WhatWasRead({ evidence }: { evidence: EvidenceJson }) {
  const { figure } = evidence;
  const value = asSaid(figure, figure.quote);
  const counts = countsWords(figure);
  const place = [figure.location, figure.country].filter(Boolean).join(', ');
  return (
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
      </dl>
    </section>
  );
}
