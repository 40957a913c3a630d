/** What is known of a source: its rhythm and state in sentences, its last runs, and the pages of the one that is chosen. */
import { useState } from 'preact/hooks';
import type { RunJson, SourceJson } from '../../../server/api/schemas.js';
import { getRun } from '../../api.js';
import { instant } from '../../format/locale.js';
import { runWords } from '../../format/source.js';
import { setup as text } from '../../format/sourceSetup.en.js';
import { aboutSource } from '../../format/sourceSetup.js';
import { sourcesPage } from '../../format/sources.en.js';
import { useLoad } from '../../load.js';

const { counts, details, noFetches } = sourcesPage;
const COUNTS = ['fetched', 'new', 'changed', 'unchanged', 'failed', 'figures'] as const;

export function SourceDetails({ source }: { source: SourceJson }) {
  const runs = [...source.runs].reverse();
  const [chosen, choose] = useState(runs[0]?.id ?? null);
  return (
    <div class="details">
      <ul class="small two about" aria-label={text.rhythm}>
        {aboutSource(source).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {runs.length > 0 && (
        <div class="history">
          <table class="rows small" aria-label={text.history}>
            <thead>
              <tr>
                <th scope="col">{text.historyColumns.when}</th>
                <th scope="col">{text.historyColumns.how}</th>
                {COUNTS.map((name) => (
                  <th key={name} scope="col" class="num drop">
                    {counts[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunRow key={run.id} run={run} isChosen={run.id === chosen} choose={() => choose(run.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen && <RunPages key={chosen} id={chosen} />}
    </div>
  );
}

function RunRow({ run, isChosen, choose }: { run: RunJson; isChosen: boolean; choose: () => void }) {
  return (
    <tr>
      <td class="nb">
        <button type="button" class="btn plain" aria-pressed={isChosen} onClick={choose}>
          {instant(run.startedAt)}
        </button>
      </td>
      <td class="two full">{run.message ?? runWords(run)}</td>
      {COUNTS.map((name) => (
        <td key={name} class="num drop">
          {run[name]}
        </td>
      ))}
    </tr>
  );
}

/** What became of each page of a run. */
function RunPages({ id }: { id: string }) {
  const loaded = useLoad(`run ${id}`, () => getRun(id));
  const run = loaded.data;
  if (!run) return <div class="skel half" />;
  if (run.fetches.length === 0) return <p class="small two">{run.message ?? noFetches}</p>;
  return (
    <ul class="fetches small" aria-label={`${details}, ${instant(run.startedAt)}`}>
      {run.fetches.map((fetch) => (
        <li key={`${fetch.role} ${fetch.url}`}>
          <span class="nb two">{fetch.outcome.replaceAll('_', ' ')}</span> <span class="url">{fetch.url}</span>
          {fetch.message && <span class="two">: {fetch.message}</span>}
        </li>
      ))}
    </ul>
  );
}
