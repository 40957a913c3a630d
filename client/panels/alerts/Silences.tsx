/** What is not told for a while: who says so, why, until when. */
import { useEffect, useState } from 'preact/hooks';
import type { RuleJson, SilenceJson } from '../../../server/api/alerts.js';
import { addSilence, endSilence } from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { instant } from '../../format/locale.js';
import { words } from '../../format/words.en.js';
import { refresh } from '../../load.js';
import { Select } from './fields.js';

const t = text.silences;
const HOUR_MS = 3_600_000;

interface Props {
  silences: SilenceJson[];
  rules: RuleJson[];
  /** Id of the rule that a message's link asks to silence. */
  preset: string | null;
}

export function Silences({ silences, rules, preset }: Props) {
  const [open, setOpen] = useState(preset !== null);
  useEffect(() => {
    if (preset !== null) setOpen(true);
  }, [preset]);
  return (
    <section class="side">
      <h2>{t.heading}</h2>
      {silences.length === 0 && <p class="two">{t.none}</p>}
      <ul class="list">
        {silences.map((silence) => (
          <li key={silence.id}>
            <div class="l1">
              <b>{whatOf(silence, rules)}</b>
              <span class="small muted">
                {silence.state === 'planned' ? t.from(instant(silence.startsAt)) : t.until(instant(silence.endsAt))}
              </span>
            </div>
            <div class="l2">
              “{silence.reason}” {silence.madeBy}{' '}
              <button type="button" class="linkbtn" onClick={() => void endSilence(silence.id).then(refresh)}>
                {t.end}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {open ? (
        <Form rules={rules} preset={preset} onDone={() => setOpen(false)} />
      ) : (
        <p class="gap-s">
          <button type="button" class="btn" onClick={() => setOpen(true)}>
            {t.add}
          </button>
        </p>
      )}
    </section>
  );
}

function whatOf({ matches }: SilenceJson, rules: RuleJson[]): string {
  const metric = matches.metric as keyof typeof words.metrics | undefined;
  const parts = [
    matches.ruleId && (rules.find(({ id }) => id === matches.ruleId)?.name ?? t.everything),
    metric && words.metrics[metric]?.title,
    matches.claimantId,
    matches.placeId,
    matches.sourceId,
  ];
  return parts.filter(Boolean).join(' · ') || t.everything;
}

function Form({ rules, preset, onDone }: { rules: RuleJson[]; preset: string | null; onDone: () => void }) {
  const [what, setWhat] = useState(preset ? `rule:${preset}` : rules[0] ? `rule:${rules[0].id}` : 'metric:displaced');
  const [hours, setHours] = useState('24');
  const [reason, setReason] = useState('');
  const save = (event: Event): void => {
    event.preventDefault();
    const [kind, id] = [what.slice(0, what.indexOf(':')), what.slice(what.indexOf(':') + 1)];
    const endsAt = new Date(Date.now() + Number(hours) * HOUR_MS).toISOString();
    void addSilence({ matches: kind === 'rule' ? { ruleId: id } : { metric: id }, reason: reason.trim(), endsAt }).then(
      () => {
        onDone();
        refresh();
      },
    );
  };
  const choices = [
    ...rules.map((rule) => [`rule:${rule.id}`, `${t.rule}: ${rule.name}`] as const),
    ...Object.entries(words.metrics).map(([metric, { title }]) => [`metric:${metric}`, title] as const),
  ];
  return (
    <form class="form narrow" onSubmit={save}>
      <Select label={t.what} value={what} choices={choices} onChange={setWhat} />
      <Select label={t.hours} value={hours} choices={Object.entries(t.spans)} onChange={setHours} />
      <label class="field">
        <span>{t.reason}</span>
        <input
          class="input"
          required
          maxLength={1000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p class="row">
        <button type="submit" class="btn main">
          {t.save}
        </button>
        <button type="button" class="btn" onClick={onDone}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}
