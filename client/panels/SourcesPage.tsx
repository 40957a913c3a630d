/** Every source with its health, its last runs and errors in words, and what can be done about them. */
import { useEffect } from 'preact/hooks';
import type { SourceJson } from '../../server/api/schemas.js';
import type { CollectingJson } from '../../server/api/sourceSetup.js';
import { runSource } from '../api.js';
import { sourcesPage as text } from '../format/sources.en.js';
import { ui } from '../format/ui.en.js';
import { refresh, useProgress } from '../load.js';
import type { PageProps } from '../pages.js';
import { Collecting } from './Collecting.js';
import { ErrorNotice, PageError, PageSkeleton } from './Notices.js';
import { SourceRow } from './SourceRow.js';
import { AddSources } from './sources/AddSources.js';
import { StopRun } from './sources/StopRun.js';

export function SourcesPage({ sources, status }: PageProps) {
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  const list = sources.data ?? [];
  const count = (health: SourceJson['health']): number => list.filter((s) => s.health === health).length;
  const rank = { failing: 0, late: 1, running: 2, ok: 3, off: 4 };
  const ordered = [...list].sort((a, b) => rank[a.health] - rank[b.health] || a.name.localeCompare(b.name));
  const runAll = async (): Promise<void> => {
    await Promise.all(list.filter((s) => s.state === 'on').map((s) => runSource(s.id)));
    refresh();
  };
  if (!sources.data) {
    return sources.error ? <PageError title={text.title} failed={text.failed} loaded={sources} /> : <PageSkeleton />;
  }
  return (
    <>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>{text.summary(list.length, count('failing'), count('late'))}</p>
        </div>
        <div class="end">
          {list.some((s) => s.state === 'on') && (
            <button type="button" class="btn" onClick={() => void runAll()}>
              {text.runAll}
            </button>
          )}
          <button
            type="button"
            class="btn main"
            onClick={() => document.querySelector<HTMLElement>('#add input')?.focus()}
          >
            {text.add}
          </button>
        </div>
      </div>
      {sources.error && <ErrorNotice title={text.failed} loaded={sources} />}
      <Running first={status?.collecting ?? null} />
      <section class="panel gap">
        {list.length === 0 ? (
          <p class="two">{text.empty}</p>
        ) : (
          <table class="rows src">
            <thead>
              <tr>
                <th scope="col">{text.columns.source}</th>
                <th scope="col">{text.columns.health}</th>
                <th scope="col" class="tab">
                  {text.columns.runs}
                </th>
                <th scope="col">{text.columns.last}</th>
                <th scope="col">{text.columns.next}</th>
                <th scope="col" class="num tab">
                  {text.columns.figures}
                </th>
                <th scope="col">
                  <span class="sr">{text.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {ordered.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </tbody>
          </table>
        )}
      </section>
      <AddSources known={list} />
    </>
  );
}

/** Up to three collections that are going on, live; how many more there are. */
function Running({ first }: { first: CollectingJson | null }) {
  const running = useProgress() ?? (first ? [first] : []);
  const more = running.length - MOST_SHOWN;
  return (
    <>
      {running.slice(0, MOST_SHOWN).map((collecting) => (
        <Collecting key={collecting.sourceId} collecting={collecting}>
          <StopRun collecting={collecting} />
        </Collecting>
      ))}
      {more > 0 && <p class="small two">{text.moreRunning(more)}</p>}
    </>
  );
}

const MOST_SHOWN = 3;
