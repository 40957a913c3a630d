/** What changed since the reader's last visit, which this browser remembers as the last event seen. */
import { useState } from 'preact/hooks';
import type { ChangeJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { getChanges } from '../api.js';
import { changeWords } from '../format/change.js';
import { instant } from '../format/locale.js';
import { ui } from '../format/ui.en.js';
import { useLoad } from '../load.js';
import { ReviewBadge } from './Badges.js';
import { Who } from './Who.js';

const FEW = 5;

interface Seen {
  /** Id of the last event that was on the screen. */
  id: number;
  at: string;
}

const keyOf = (slug: string): string => `seen ${slug}`;

function lastVisit(slug: string): Seen | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(slug)) ?? 'null') as Seen | null;
  } catch {
    return null;
  }
}

export function Changes({ slug }: { slug: string }) {
  const [seen, setSeen] = useState(() => lastVisit(slug));
  const [all, setAll] = useState(false);
  const loaded = useLoad(`changes ${slug} ${seen?.id ?? ''}`, () => getChanges(slug, seen ? String(seen.id) : null));
  const changes = loaded.data?.items ?? [];
  const markSeen = (): void => {
    const newest = changes[0];
    if (!newest) return;
    const now = { id: newest.id, at: new Date().toISOString() };
    localStorage.setItem(keyOf(slug), JSON.stringify(now));
    setSeen(now);
  };
  const more = changes.length - FEW;
  return (
    <section class="side">
      <h2>
        {ui.changed} <span class="muted">{seen ? ui.since(instant(seen.at, false)) : ui.lately}</span>
      </h2>
      {loaded.data && changes.length === 0 && <p>{ui.nothingChanged}</p>}
      <ul class="list">
        {changes.slice(0, all ? changes.length : FEW).map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
      {changes.length > 0 && (
        <p class="row">
          {more > 0 && !all && (
            <button type="button" class="linkbtn" onClick={() => setAll(true)}>
              {ui.moreChanges(more, loaded.data?.next !== null)}
            </button>
          )}
          <button type="button" class="linkbtn" onClick={markSeen}>
            {ui.markSeen}
          </button>
        </p>
      )}
    </section>
  );
}

function Change({ change }: { change: ChangeJson }) {
  const { claim } = change;
  const text = changeWords(change);
  if (!claim) return <li class="small">{text.note}</li>;
  return (
    <li>
      <div class="l1">
        <Who claimant={claim.claimant} />
        <span class="muted small">{text.about}</span>
      </div>
      <div class="l2">
        {text.before && (
          <>
            <del>{text.before}</del> →{' '}
          </>
        )}
        <button type="button" class="quiet" onClick={() => setFilters({ figure: claim.figureId })}>
          <ins>{text.now}</ins>
        </button>{' '}
        {text.note} {claim.review === 'unreviewed' && <ReviewBadge review="unreviewed" />}
      </div>
    </li>
  );
}
