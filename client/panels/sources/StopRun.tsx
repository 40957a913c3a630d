/** The button that ends a collection in progress; what was read by then is kept. */
import { useState } from 'preact/hooks';
import type { CollectingJson } from '../../../server/api/sourceSetup.js';
import { stopRun } from '../../api.js';
import { sourcesPage as text } from '../../format/sources.en.js';

export function StopRun({ collecting: { runId, sourceName, stopping } }: { collecting: CollectingJson }) {
  const [state, setState] = useState<'asked' | 'failed' | null>(null);
  const stop = (): void => {
    setState('asked');
    // A run that ended meanwhile is gone from the page with the next message.
    stopRun(runId).catch(() => setState('failed'));
  };
  if (stopping || state === 'asked')
    return (
      <span class="two" role="status">
        {text.stopping}
      </span>
    );
  return (
    <>
      {state === 'failed' && (
        <span class="two" role="alert">
          {text.notStopped}
        </span>
      )}
      <button type="button" class="btn small" aria-label={text.stopOf(sourceName)} onClick={stop}>
        {text.stop}
      </button>
    </>
  );
}
