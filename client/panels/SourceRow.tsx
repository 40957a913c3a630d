/** One source: health in sign and word, runs as bars, the last run in words, and below it what to do when it fails. */
import { useState } from 'preact/hooks';
import type { RunJson, SourceJson } from '../../server/api/schemas.js';
import { runSource, setSourceState } from '../api.js';
import { healthWords } from '../format/health.js';
import { number } from '../format/locale.js';
import { sentences } from '../format/sentences.en.js';
import { failureWords, kindOf, lastRun, nextRun } from '../format/source.js';
import { sourcesPage as text } from '../format/sources.en.js';
import { refresh, useProgress } from '../load.js';
import { Dot } from './Health.js';
import { Icon } from './Icon.js';
import { SourceDetails } from './sources/SourceDetails.js';

export function SourceRow({ source }: { source: SourceJson }) {
  const [details, setDetails] = useState(false);
  const [asked, setAsked] = useState(false);
  const now = new Date().toISOString();
  const run = lastRun(source);
  const live = useProgress()?.find((one) => one.sourceId === source.id);
  const how = live ? sentences.pageOf(number(live.done), number(live.total)) : run?.how;
  const failure = source.health === 'failing' ? failureWords(source) : null;
  const runNow = async (): Promise<void> => {
    setAsked(true);
    await runSource(source.id).finally(() => setTimeout(() => setAsked(false), 5_000));
    refresh();
  };
  const set = async (state: 'on' | 'paused'): Promise<void> => {
    await setSourceState(source.id, state);
    refresh();
  };
  return (
    <>
      <tr class={failure || details ? 'has-help' : ''}>
        <td>
          <div>
            <b>{source.name}</b>
          </div>
          <div class="small muted">{kindOf(source)}</div>
        </td>
        <td class="end2">
          <span class="st">
            <Dot health={source.health} />
            {healthWords(source, now)}
          </span>
        </td>
        <td class="drop tab">
          <RunBars runs={source.runs} />
        </td>
        <td class="two full">{run ? `${run.when} · ${how}` : text.never}</td>
        <td class="nb drop two">{nextRun(source, now) || text.none}</td>
        <td class="num drop tab">{number(source.figures30Days)}</td>
        <td class="acts-cell">
          <button type="button" class="btn plain" aria-expanded={details} onClick={() => setDetails(!details)}>
            {details ? text.hide : text.details}
          </button>
          {source.state === 'on' ? (
            <>
              <button type="button" class="btn plain" onClick={() => void set('paused')}>
                {text.pause}
              </button>
              <button
                type="button"
                class="btn plain"
                disabled={asked || source.health === 'running'}
                onClick={() => void runNow()}
              >
                {asked ? text.asked : text.run}
              </button>
            </>
          ) : (
            <button type="button" class="btn plain" onClick={() => void set('on')}>
              {text.on}
            </button>
          )}
        </td>
      </tr>
      {failure && (
        <tr class="help">
          <td colSpan={7}>
            <div class="notice bad">
              <Icon name="warning" />
              <div>
                <b>{failure.fact}</b>
                {failure.advice}
              </div>
            </div>
          </td>
        </tr>
      )}
      {details && (
        <tr class="help">
          <td colSpan={7}>
            <SourceDetails source={source} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Fourteen runs as bars of the figures they brought; a cross where one failed. */
function RunBars({ runs }: { runs: RunJson[] }) {
  const last = runs.slice(-14);
  const most = Math.max(1, ...last.map((r) => r.figures));
  const failed = last.filter((r) => r.state === 'failed').length;
  return (
    <svg
      class="runs"
      viewBox="0 0 112 16"
      width="112"
      height="16"
      role="img"
      aria-label={text.runsAloud(last.length, failed)}
    >
      {last.map((run, i) => {
        const x = 1 + 8 * (14 - last.length + i);
        if (run.state === 'failed') {
          return <path key={run.id} class="bad" d={`M${x} 8l5 6m0-6l-5 6`} />;
        }
        const height = (run.figures / most) * 13.6;
        if (height < 1) return <path key={run.id} class="empty" d={`M${x} 14h5`} />;
        return <rect key={run.id} x={x} y={14.5 - height} width="5" height={height} />;
      })}
    </svg>
  );
}
