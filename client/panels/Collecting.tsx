/** A collection in progress: which source, how far. */
import type { StatusJson } from '../../server/api/schemas.js';
import { ui } from '../format/ui.en.js';
import { Dot } from './Health.js';

const text = ui.sourcesPage;

export function Collecting({ collecting }: { collecting: NonNullable<StatusJson['collecting']> }) {
  const { sourceName, done, total } = collecting;
  return (
    <section class="runbox" aria-label={text.collecting(sourceName)} aria-live="polite">
      <p>
        <span class="st">
          <Dot health="running" />
          <b>{text.collecting(sourceName)}</b>
        </span>{' '}
        <span class="two">{text.progress(done, total)}</span>
      </p>
      <progress class="bar" max={Math.max(1, total)} value={done} aria-label={text.progress(done, total)} />
    </section>
  );
}
