/**
 * What is different from a moment of the reader's choice: her last visit, which this browser remembers as the last event
 * seen, yesterday, or a week ago. What came and went again in between is none of it.
 */
import { useState } from 'preact/hooks';
import type { ChangeJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { getDifference } from '../api.js';
import { changeWords } from '../format/change.js';
import { pageName } from '../format/evidence.js';
import { instant } from '../format/locale.js';
import { ui } from '../format/ui.en.js';
import { useLoad } from '../load.js';
import { AmendedBadge, ReviewBadge } from './Badges.js';
import { Icon } from './Icon.js';
import { PageLink } from './PageLink.js';
import { Who } from './Who.js';

const FEW = 5;
const HOUR_MS = 3_600_000;
const SPANS = { day: 24, week: 7 * 24 };
type Since = 'visit' | keyof typeof SPANS;

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

/** A moment so many hours ago, at the full hour: within it the same question is asked again. */
const ago = (hours: number): string =>
  new Date((Math.floor(Date.now() / HOUR_MS) - hours) * HOUR_MS).toISOString().replace('.000', '');

export function Changes({ slug }: { slug: string }) {
  const [seen, setSeen] = useState(() => lastVisit(slug));
  const [since, setSince] = useState<Since>(seen ? 'visit' : 'week');
  const [all, setAll] = useState(false);
  const moment = since === 'visit' && seen ? String(seen.id) : ago(SPANS[since === 'day' ? 'day' : 'week']);
  const loaded = useLoad(`difference ${slug} ${moment}`, () => getDifference(slug, moment));
  const changes = [...(loaded.data?.items ?? [])].reverse();
  const markSeen = (): void => {
    const now = { id: Math.max(...changes.map(({ id }) => id), seen?.id ?? 0), at: new Date().toISOString() };
    try {
      localStorage.setItem(keyOf(slug), JSON.stringify(now));
    } catch {
      // Private windows may refuse; it then holds until the page is left.
    }
    setSeen(now);
    setSince('visit');
  };
  const more = changes.length - FEW;
  return (
    <section class="side">
      <h2>{ui.changed}</h2>
      <p>
        <label class="select">
          <i>{ui.since}</i>
          <select value={since} onChange={(event) => setSince(event.currentTarget.value as Since)}>
            {seen && <option value="visit">{ui.sinceVisit(instant(seen.at, false))}</option>}
            <option value="day">{ui.sinceDay}</option>
            <option value="week">{ui.sinceWeek}</option>
          </select>
          <Icon name="down" />
        </label>
      </p>
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
              {ui.allChanges(more, loaded.data!.partial)}
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
  const { claim, article } = change;
  const text = changeWords(change);
  if (article) return <Corrected article={article} note={text.note} notice={change.message} />;
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

/** An article that says that it was corrected: opens the evidence of its first number, where it has one. */
function Corrected({ article, note, notice }: CorrectedProps) {
  const { figureId, publisher, title, url } = article;
  return (
    <li>
      <div class="l1">
        <b>{publisher ?? pageName(url)}</b> <AmendedBadge />
      </div>
      <div class="l2">
        {note}:{' '}
        {figureId ? (
          <button type="button" class="quiet" onClick={() => setFilters({ figure: figureId })}>
            {title ?? pageName(url)}
          </button>
        ) : (
          <PageLink url={url} text={title} />
        )}
      </div>
      {notice && (
        <q class="small two" dir="auto">
          {notice}
        </q>
      )}
    </li>
  );
}

interface CorrectedProps {
  article: NonNullable<ChangeJson['article']>;
  note: string;
  notice: string | null;
}
