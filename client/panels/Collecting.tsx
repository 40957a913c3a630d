/** A collection in progress: which source, how far, what it found so far, and the page that it has just done. */
import type { ComponentChildren } from 'preact';
import type { StatusJson } from '../../server/api/schemas.js';
import { number } from '../format/locale.js';
import { sentences } from '../format/sentences.en.js';
import { sourcesPage as text } from '../format/sources.en.js';
import { Dot } from './Health.js';

const COUNTS = ['fetched', 'new', 'changed', 'unchanged', 'failed', 'figures'] as const;

export function Collecting({
  collecting,
  children,
}: {
  collecting: NonNullable<StatusJson['collecting']>;
  children?: ComponentChildren;
}) {
  const { sourceName, done, total, latestUrl } = collecting;
  const howFar = sentences.pageOf(number(done), number(total));
  return (
    <section class="runbox" aria-label={text.collecting(sourceName)}>
      <p class="reached">
        <span class="st">
          <Dot health="running" />
          <b>{text.collecting(sourceName)}</b>
        </span>{' '}
        <span class="two">{howFar}</span> {children}
      </p>
      <progress class="bar" max={Math.max(1, total)} value={total === 0 ? undefined : done} aria-label={howFar} />
      <dl class="counts small">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt class="muted">{text.counts[name]}</dt>
            <dd>{collecting[name]}</dd>
          </div>
        ))}
      </dl>
      {latestUrl !== null && <p class="lastpage small two">{text.latest(latestUrl.replace(/^https?:\/\//, ''))}</p>}
    </section>
  );
}
