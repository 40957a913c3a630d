/** A rule to be made or changed, with what it would have fired on. */
import { useState } from 'preact/hooks';
import type { ChannelJson, RuleJson, RulePreviewJson } from '../../../server/api/alerts.js';
import type { CrisisJson } from '../../../server/api/schemas.js';
import { ApiError, findClaimants, previewRule, saveRule } from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { errorWords } from '../../format/error.js';
import { instant } from '../../format/locale.js';
import { words } from '../../format/words.en.js';
import { findPlaceChoices } from '../review/findPlaceChoices.js';
import { Suggest } from '../review/Suggest.js';
import { ConditionFields } from './ConditionFields.js';
import { Check, Select, TextField } from './fields.js';
import { draftOf, inputOf, type RuleDraft } from './ruleDraft.js';

const t = text.form;
const PREVIEW_DAYS = 90;

interface Props {
  rule: RuleJson | null;
  /** What a chart leads here with: crisis, metric. */
  begin: URLSearchParams;
  crises: CrisisJson[];
  channels: ChannelJson[];
  onDone: () => void;
  onCancel: () => void;
}

export function RuleForm({ rule, begin, crises, channels, onDone, onCancel }: Props) {
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(rule, begin));
  const [preview, setPreview] = useState<RulePreviewJson | 'asked' | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const change = (part: Partial<RuleDraft>): void => {
    setPreview(null);
    setDraft((now) => ({ ...now, ...part }));
  };
  const trying = (work: () => Promise<void>) => (event: Event) => {
    event.preventDefault();
    setFailed(null);
    work().catch((error: unknown) => {
      setPreview(null);
      setFailed(error instanceof ApiError ? errorWords(error) : String(error));
    });
  };
  const save = trying(async () => {
    await saveRule(rule?.id ?? null, inputOf(draft));
    onDone();
  });
  const look = (event: MouseEvent & { currentTarget: HTMLButtonElement }): void => {
    // A number that is missing is asked for; the name may come later.
    const missing = event.currentTarget.form?.querySelector<HTMLInputElement>('input[type=number]:invalid');
    if (missing) missing.reportValidity();
    else lookBack(event);
  };
  const lookBack = trying(async () => {
    setPreview('asked');
    setPreview(await previewRule(inputOf({ ...draft, name: draft.name || t.heading(false) }), PREVIEW_DAYS));
  });
  const aboutClaims = !['source', 'queue'].includes(draft.kind);
  return (
    <section class="panel">
      <header>
        <h2>{t.heading(rule !== null)}</h2>
      </header>
      <form
        class="rules-form"
        onSubmit={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      >
        <div class="form">
          <Select
            label={t.when}
            value={draft.kind}
            choices={Object.entries(text.kinds)}
            onChange={(kind) => change({ kind: kind as RuleDraft['kind'] })}
          />
          {draft.kind !== 'source' && (
            <Select
              label={t.crisis}
              value={draft.crisis}
              choices={[['', t.anyCrisis], ...crises.map(({ slug, name }) => [slug, name] as const)]}
              onChange={(crisis) => change({ crisis })}
            />
          )}
          {draft.kind !== 'source' && (
            <Select
              label={t.metric}
              value={draft.metric}
              choices={[
                ['', t.anyMetric],
                ...Object.entries(words.metrics).map(([metric, { title }]) => [metric, title] as const),
              ]}
              onChange={(metric) => change({ metric })}
            />
          )}
        </div>
        <div class="form">
          <ConditionFields draft={draft} onChange={change} />
        </div>
        {aboutClaims && (
          <div class="form">
            <Suggest
              label={t.place}
              hint={t.placeHint}
              value={draft.placeName}
              find={findPlaceChoices}
              onInput={(placeName) => change({ placeName, placeId: '' })}
              onChoose={({ id, name }) => change({ placeId: id, placeName: name })}
            />
            <Suggest
              label={t.claimant}
              hint={t.claimantHint}
              value={draft.claimantName}
              find={findClaimants}
              onInput={(claimantName) => change({ claimantName, claimantId: '' })}
              onChoose={({ id, name }) => change({ claimantId: id, claimantName: name })}
            />
            <Select
              label={t.confidence}
              value={draft.confidence}
              choices={[['0', t.anyConfidence], ...['0.5', '0.7', '0.8', '0.9'].map((n) => [n, n] as const)]}
              onChange={(confidence) => change({ confidence })}
            />
            <Select
              label={t.reliability}
              value={draft.reliability}
              choices={[['', t.anyReliability], ...Object.entries(t.grades)]}
              onChange={(reliability) => change({ reliability })}
            />
          </div>
        )}
        {aboutClaims && draft.kind !== 'stale' && (
          <Check checked={draft.confirmedOnly} onChange={(confirmedOnly) => change({ confirmedOnly })}>
            {t.confirmedOnly}
          </Check>
        )}
        <fieldset class="tell">
          <legend>{t.channels}</legend>
          {channels.length === 0 && <p class="small two">{t.noChannels}</p>}
          {channels.map(({ id, name }) => (
            <Check
              key={id}
              checked={draft.channels.includes(id)}
              onChange={(on) =>
                change({ channels: on ? [...draft.channels, id] : draft.channels.filter((one) => one !== id) })
              }
            >
              {name}
            </Check>
          ))}
          <Check checked={draft.hold} onChange={(hold) => change({ hold })}>
            {t.hold}
          </Check>
        </fieldset>
        <div class="form">
          <Select
            label={t.sendWhen}
            value={draft.when}
            choices={Object.entries(t.sendWhens)}
            onChange={(when) => change({ when: when as RuleDraft['when'] })}
          />
          {draft.when !== 'now' && (
            <>
              <TextField label={t.at} value={draft.at} onInput={(at) => change({ at })} type="time" required />
              <TextField
                label={t.timeZone}
                value={draft.timeZone}
                onInput={(timeZone) => change({ timeZone })}
                required
              />
            </>
          )}
          {draft.when === 'weekly' && (
            <Select
              label={t.weekday}
              value={draft.weekday}
              choices={t.weekdays.map((name, i) => [String(i + 1), name] as const)}
              onChange={(weekday) => change({ weekday })}
            />
          )}
          <Select
            label={t.groupBy}
            value={draft.groupBy}
            choices={Object.entries(t.groupBys)}
            onChange={(groupBy) => change({ groupBy: groupBy as RuleDraft['groupBy'] })}
          />
          <TextField
            label={t.repeat}
            hint={t.repeatHint}
            value={draft.repeat}
            onInput={(repeat) => change({ repeat })}
            type="number"
            least={1}
          />
          <TextField
            label={t.name}
            hint={t.nameHint}
            value={draft.name}
            onInput={(name) => change({ name })}
            required
          />
        </div>
        <p class="row gap-s">
          <button type="submit" class="btn main">
            {t.save}
          </button>
          <button type="button" class="btn" onClick={look}>
            {t.preview}
          </button>
          <button type="button" class="btn" onClick={onCancel}>
            {text.cancel}
          </button>
        </p>
        <div role="status">
          {failed && (
            <p class="small">
              <b>{t.failed}</b> {failed}
            </p>
          )}
          {preview === 'asked' && <p class="small two">{t.previewing}</p>}
          {preview && preview !== 'asked' && <Preview preview={preview} />}
        </div>
      </form>
    </section>
  );
}

function Preview({ preview }: { preview: RulePreviewJson }) {
  return (
    <div class="gap-s">
      <p class="two">{t.previewed(preview.total, preview.complete)}</p>
      <ul class="list fired-on">
        {preview.alerts.slice(0, 10).map((alert) => (
          <li key={`${alert.at}${alert.title}`}>
            <div class="l1">
              <span>{alert.title}</span>
              <span class="small muted nb">{instant(alert.at)}</span>
            </div>
            <div class="l2">{alert.why}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
