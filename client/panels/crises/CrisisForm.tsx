/** The settings of a crisis, with a preview of what would fall in before anything is saved. */
import { useState } from 'preact/hooks';
import type { PreviewJson } from '../../../server/api/crisisPreview.js';
import type { CrisisJson, CrisisPatch } from '../../../server/api/schemas.js';
import { ApiError, previewCrisis, saveCrisis } from '../../api.js';
import { said } from '../../format/claim.js';
import { crisesPage as text } from '../../format/desk.en.js';
import { errorWords } from '../../format/error.js';
import { seriesTitle } from '../../format/series.js';
import { words } from '../../format/words.en.js';
import { refresh } from '../../load.js';
import { FailureNotice } from '../Notices.js';
import { findPlaceChoices } from '../review/findPlaceChoices.js';
import { Suggest } from '../review/Suggest.js';

type Metric = CrisisJson['metrics'][number];
const METRICS = Object.keys(words.metrics) as Metric[];
const DAY = '\\d{4}(-\\d{2}(-\\d{2})?)?';

const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

export function CrisisForm({ crisis, onDone }: { crisis: CrisisJson | null; onDone: () => void }) {
  const [places, setPlaces] = useState<{ id: string; name: string }[]>(crisis?.places ?? []);
  const [metrics, setMetrics] = useState<Metric[]>(crisis?.metrics ?? []);
  const [preview, setPreview] = useState<{ found: PreviewJson; asked: { places: number; keywords: number } } | null>(
    null,
  );
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (change: () => Promise<void>): Promise<void> => {
    try {
      await change();
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof ApiError ? errorWords(error) : (error as Error).message);
    }
  };
  const ruleOf = (form: HTMLFormElement) => {
    const given = new FormData(form);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const rule = {
      places: places.map((place) => place.id),
      from: text('from') || null,
      to: text('to') || null,
      metrics,
      keywords: listOf(text('keywords')),
    };
    return { rule, text };
  };
  const look = (form: HTMLFormElement): Promise<void> =>
    act(async () => {
      const { rule } = ruleOf(form);
      const found = await previewCrisis({ ...rule, crisis: crisis?.slug ?? null });
      setPreview({ found, asked: { places: rule.places.length, keywords: rule.keywords.length } });
    });
  const save = (form: HTMLFormElement): Promise<void> =>
    act(async () => {
      const { rule, text } = ruleOf(form);
      const changes: CrisisPatch = {
        ...{ ...rule, name: text('name'), expiryDays: Number(text('expiry') || 30) },
        householdSize: text('household') === '' ? null : Number(text('household')),
        precedence: listOf(text('precedence')),
        milestones: milestonesOf(text('milestones')),
      };
      await saveCrisis(crisis?.slug ?? null, changes);
      refresh();
      onDone();
    });
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget as HTMLFormElement);
      }}
    >
      <div class="form">
        <Field name="name" label={text.name} value={crisis?.name ?? ''} required maxLength={200} />
        <Field name="from" label={text.from} value={crisis?.from ?? ''} hint={text.dayHint} pattern={DAY} />
        <Field name="to" label={text.to} value={crisis?.to ?? ''} hint={text.dayHint} pattern={DAY} />
        <Field
          name="keywords"
          label={text.keywords}
          value={crisis?.keywords.join(', ') ?? ''}
          hint={text.keywordsHint}
        />
        <Field
          name="expiry"
          label={text.expiry}
          value={String(crisis?.expiryDays ?? 30)}
          type="number"
          min="1"
          max="3650"
        />
        <Field
          {...{ name: 'household', label: text.household, hint: text.householdHint }}
          value={crisis?.householdSize?.toString() ?? ''}
          {...{ type: 'number', min: '1', max: '50', step: 'any' }}
        />
        <Field
          {...{ name: 'precedence', label: text.precedence, hint: text.precedenceHint }}
          value={crisis?.precedence.join(', ') ?? ''}
        />
      </div>
      <label class="field gap-s">
        <span>{text.milestones}</span>
        <textarea class="input" name="milestones" rows={3} aria-description={text.milestonesHint}>
          {crisis?.milestones.map(({ day, label }) => `${day} ${label}`).join('\n') ?? ''}
        </textarea>
        <span class="hint">{text.milestonesHint}</span>
      </label>
      <ul class="chips" aria-label={text.places}>
        {places.map((place) => (
          <li key={place.id}>
            <button
              type="button"
              class="btn"
              aria-label={text.remove(place.name)}
              onClick={() => setPlaces(places.filter((one) => one.id !== place.id))}
            >
              {place.name} ×
            </button>
          </li>
        ))}
      </ul>
      <Suggest
        label={text.place}
        hint={text.placeHint}
        value=""
        find={findPlaceChoices}
        onInput={() => undefined}
        onChoose={(place) => setPlaces([...places.filter((one) => one.id !== place.id), place])}
      />
      <fieldset class="gap-s">
        <legend class="small two">
          {text.metrics} {metrics.length === 0 && text.allMetrics}
        </legend>
        <div class="chips">
          {METRICS.map((metric) => (
            <label key={metric} class="check">
              <input
                type="checkbox"
                class="plain"
                checked={metrics.includes(metric)}
                onChange={() =>
                  setMetrics(metrics.includes(metric) ? metrics.filter((one) => one !== metric) : [...metrics, metric])
                }
              />{' '}
              {words.metrics[metric].counted}
            </label>
          ))}
        </div>
      </fieldset>
      {failure && <FailureNotice failure={failure} />}
      <p class="row gap-s">
        <button type="submit" class="btn main">
          {text.save}
        </button>
        <button type="button" class="btn" onClick={(event) => void look(event.currentTarget.form!)}>
          {text.preview}
        </button>
        <button type="button" class="btn plain" onClick={onDone}>
          {text.cancel}
        </button>
      </p>
      <div role="status">{preview && <Preview {...preview} />}</div>
    </form>
  );
}

/** `2016-10-17 The battle begins`, one a line; throws with the line that is none. */
function milestonesOf(typed: string): { day: string; label: string }[] {
  return typed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, day, label] = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s+(\S.*?)\s*$/.exec(line) ?? [];
      if (!day || !label) throw new Error(text.badMilestone(line));
      return { day, label };
    });
}

function Preview({ found, asked }: { found: PreviewJson; asked: { places: number; keywords: number } }) {
  return (
    <>
      <p>
        <b>{text.found(found)}</b>
      </p>
      <ul class="list small">
        {found.items.map((item) => (
          <li key={item.claim.id}>
            <span class="badge age">{text.changes[item.change]}</span> {said(item.claim)} {seriesTitle(item.claim)},{' '}
            {item.claim.claimant.name}: <span class="two">{text.why(item, asked)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
  hint?: string;
  required?: boolean;
  maxLength?: number;
  pattern?: string;
  type?: 'text' | 'number';
  min?: string;
  max?: string;
  step?: string;
}

function Field({ label, value, hint, type = 'text', ...rest }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      {/* The types of inputs leave no room for one that is either. */}
      <input class="input" type={type as 'text'} defaultValue={value} autocomplete="off" {...rest} />
      {hint && <span class="hint">{hint}</span>}
    </label>
  );
}
