/** The sources beside the charts: those that need somebody first, the healthy ones as a count. */
import type { SourceJson, StatusJson } from '../../server/api/schemas.js';
import { healthWords, sideLine } from '../format/health.js';
import { instant, number } from '../format/locale.js';
import { sentences } from '../format/sentences.en.js';
import { ui } from '../format/ui.en.js';
import { Dot } from './Health.js';
import { Link } from './Link.js';

const MOST = 6;

export function SourceHealth({ sources, status }: { sources: SourceJson[]; status: StatusJson | null }) {
  const rank = { failing: 0, late: 1, running: 2, off: 3, ok: 4 };
  const ordered = [...sources].sort((a, b) => rank[a.health] - rank[b.health]);
  const named = ordered.filter((s) => s.health !== 'ok').slice(0, MOST);
  const rest = sources.length - named.length;
  const last = sources
    .map((s) => s.lastSuccessAt ?? '')
    .sort()
    .at(-1);
  const now = new Date().toISOString();
  const running = status?.collecting;
  return (
    <section class="side">
      <h2>
        {ui.sources} <Link href="/sources">{ui.sourceCount(sources.length)}</Link>
      </h2>
      <ul class="list">
        {named.map((source) => (
          <li key={source.id}>
            <div class="l1">
              <span class="st">
                <Dot health={source.health} />
                {source.name}
              </span>
              <span class="muted small">
                {running?.sourceName === source.name
                  ? sentences.pageOf(number(running.done), number(running.total))
                  : healthWords(source, now).toLowerCase()}
              </span>
            </div>
            {sideLine(source) && <div class="l2">{sideLine(source)}</div>}
          </li>
        ))}
        {rest > 0 && (
          <li>
            <div class="l1">
              <span class="st">
                <Dot health="ok" />
                {named.length ? ui.othersOk(rest) : ui.sourceCount(rest)}
              </span>
              <span class="muted small">ok</span>
            </div>
            {last && <div class="l2">{ui.lastRun(instant(last))}</div>}
          </li>
        )}
      </ul>
    </section>
  );
}
