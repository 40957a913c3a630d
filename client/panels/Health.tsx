/** Health of a source: sign and word, never one without the other. */
import type { SourceJson } from '../../server/api/schemas.js';

const DOTS = { ok: 'ok', late: 'late', failing: 'bad', running: 'run', off: 'off' } as const;

export function Dot({ health }: { health: SourceJson['health'] }) {
  return (
    <svg class={`dot ${DOTS[health]}`} viewBox="0 0 12 12" aria-hidden="true">
      {health === 'ok' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {health === 'late' && <path d="M6 1 11.5 11H.5z" fill="currentColor" />}
      {health === 'failing' && <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" stroke-width="2.6" fill="none" />}
      {health === 'off' && <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.5" />}
      {health === 'running' && (
        <>
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
