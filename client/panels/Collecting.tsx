/** A collection in progress: which source, how far, and what it found so far. */
import type { ComponentChildren } from 'preact';
import type { StatusJson } from '../../server/api/schemas.js';
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
  const { sourceName, done, total } = collecting;
  return (
    <section class="runbox" aria-label={text.collecting(sourceName)}>
      <p>
        <span class="st">
          <Dot health="running" />
          <b>{text.collecting(sourceName)}</b>
        </span>{' '}
        <span class="two">{text.progress(done, total)}</span> {children}
      </p>
      <progress class="bar" max={Math.max(1, total)} value={done} aria-label={text.progress(done, total)} />
      <dl class="counts small">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt class="muted">{text.counts[name]}</dt>
            <dd>{collecting[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
