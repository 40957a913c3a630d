/** The scheduled jobs: last and next run, what came of it; run one now, pause one. */
import { useState } from 'preact/hooks';
import type { JobJson } from '../../../server/api/alerts.js';
import { answerOf, getJobs, runJob, setJobPaused } from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { instant } from '../../format/locale.js';
import { refresh, useLoad } from '../../load.js';

const t = text.jobs;

export function Jobs() {
  const jobs = useLoad('jobs', getJobs);
  return (
    <section class="side">
      <h2>{t.heading}</h2>
      <ul class="list">
        {(jobs.data ?? []).map((job) => (
          <Row key={job.name} job={job} />
        ))}
      </ul>
    </section>
  );
}

function Row({ job }: { job: JobJson }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const name = t.names[job.name] ?? job.name;
  const run = async (): Promise<void> => {
    setOutcome(t.running);
    const { requestId } = await runJob(job.name);
    const { state, output } = await answerOf(requestId);
    setOutcome(
      state === 'done' || state === 'failed' ? ((output as { message?: string } | null)?.message ?? '') : t.late,
    );
    refresh();
  };
  return (
    <li>
      <div class="l1">
        <b>{name}</b>
        <button
          type="button"
          class={`switch${job.paused ? '' : ' on'}`}
          role="switch"
          aria-checked={!job.paused}
          aria-label={t.pause(name)}
          onClick={() => void setJobPaused(job.name, !job.paused).then(refresh)}
        />
      </div>
      <div class="l2">
        {job.lastEndedAt && t.last(instant(job.lastEndedAt), job.lastDurationMs)}
        {job.lastMessage && `: ${job.lastMessage}`} {job.paused ? t.paused : t.next(instant(job.nextDueAt))}{' '}
        <button type="button" class="linkbtn" onClick={() => void run()}>
          {t.run}
        </button>{' '}
        <span role="status">{outcome}</span>
      </div>
    </li>
  );
}
