/** The fields of a figure as a form: for corrections, and for figures entered by hand. */
import { useEffect, useRef } from 'preact/hooks';
import type { Bound, FigureJson, Group, Kind, Metric } from '../../../server/api/schemas.js';
import { findClaimants } from '../../api.js';
import { review } from '../../format/review.en.js';
import { words } from '../../format/words.en.js';
import { findPlaceChoices } from './findPlaceChoices.js';
import { Suggest } from './Suggest.js';

const text = review.fields;

export interface FigureFieldValues {
  text: string;
  bound: Bound;
  /** As typed: empty is an open end. */
  low: string;
  high: string;
  metric: Metric;
  group: Group;
  unit: string;
  kind: Kind;
  cumulative: boolean;
  projected: boolean;
  from: string;
  to: string;
  placeId: string | null;
  placeName: string;
  /** Null where the name is none that is known. */
  claimantId: string | null;
  claimantName: string;
}

const typed = (value: number | null): string => (value === null ? '' : String(value));

export const fieldsOf = (figure: FigureJson): FigureFieldValues => ({
  text: figure.text,
  bound: figure.bound,
  low: typed(figure.low),
  high: typed(figure.high),
  metric: figure.metric,
  group: figure.group,
  unit: figure.unit,
  kind: figure.kind,
  cumulative: figure.cumulative,
  projected: figure.projected,
  from: figure.from ?? '',
  to: figure.to ?? '',
  placeId: figure.placeId,
  placeName: figure.location ?? '',
  claimantId: figure.claimant.id,
  claimantName: figure.claimant.name,
});

export const EMPTY: FigureFieldValues = {
  text: '',
  bound: 'exact',
  low: '',
  high: '',
  metric: 'displaced',
  group: 'people',
  unit: 'people',
  kind: 'stock',
  cumulative: false,
  projected: false,
  from: '',
  to: '',
  placeId: null,
  placeName: '',
  claimantId: null,
  claimantName: '',
};

/** `1 900`, `1,900` → 1900; empty → null; anything else → NaN. */
export function typedNumber(value: string): number | null {
  const digits = value.replace(/[\s\u00a0\u202f,’']/gu, '');
  return digits === '' ? null : /^\d+(\.\d+)?$/u.test(digits) ? Number(digits) : Number.NaN;
}

/** The ends that a bound has; the others are open. */
const LOW: ReadonlySet<Bound> = new Set<Bound>(['exact', 'approximate', 'minimum', 'range', 'vague']);
const HIGH: ReadonlySet<Bound> = new Set<Bound>(['maximum', 'range', 'vague']);

/** The interval that the fields say: an exact or approximate number has both ends alike. */
export function intervalTyped({ bound, low, high }: FigureFieldValues): { low: number | null; high: number | null } {
  const [a, b] = [typedNumber(low), typedNumber(high)];
  if (bound === 'exact' || bound === 'approximate') return { low: a, high: a };
  if (bound === 'minimum') return { low: a, high: null };
  if (bound === 'maximum') return { low: null, high: b };
  return { low: a, high: b };
}

interface Props {
  values: FigureFieldValues;
  onChange: (change: Partial<FigureFieldValues>) => void;
}

export function FigureFields({ values, onChange }: Props) {
  const single = values.bound === 'exact' || values.bound === 'approximate';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div class="fields" ref={box}>
      <Text label={text.value} value={values.text} set={(v) => onChange({ text: v })} />
      <Choice
        label={text.bound}
        value={values.bound}
        of={words.bounds}
        set={(bound) => onChange({ bound, ...(bound === 'maximum' && values.high === '' && { high: values.low }) })}
      />
      {LOW.has(values.bound) && (
        <Text
          label={single ? words.fields['number']! : text.low}
          value={values.low}
          set={(v) => onChange(single ? { low: v, high: v } : { low: v })}
          numeric
        />
      )}
      {HIGH.has(values.bound) && (
        <Text label={text.high} value={values.high} set={(v) => onChange({ high: v })} numeric />
      )}
      <Choice
        label={text.metric}
        value={values.metric}
        of={
          Object.fromEntries(Object.entries(words.metrics).map(([key, m]) => [key, m.title])) as Record<Metric, string>
        }
        set={(metric) => onChange({ metric })}
      />
      <Choice label={text.group} value={values.group} of={words.groups} set={(group) => onChange({ group })} />
      <Text label={text.unit} value={values.unit} set={(v) => onChange({ unit: v })} />
      <Choice label={text.kind} value={values.kind} of={text.kinds} set={(kind) => onChange({ kind })} />
      <Text label={text.from} value={values.from} set={(v) => onChange({ from: v })} day />
      <Text label={text.to} value={values.to} set={(v) => onChange({ to: v })} day />
      <Suggest
        label={text.place}
        hint={text.placeHint}
        value={values.placeName}
        find={findPlaceChoices}
        onInput={(v) => v.trim() === '' && onChange({ placeId: null, placeName: '' })}
        onChoose={({ id, name }) => onChange({ placeId: id, placeName: name })}
      />
      <Suggest
        label={text.claimant}
        hint={text.claimantHint}
        value={values.claimantName}
        find={findClaimants}
        free
        onInput={(v) => onChange({ claimantId: null, claimantName: v })}
        onChoose={({ id, name }) => onChange({ claimantId: id, claimantName: name })}
      />
      {values.kind === 'flow' && (
        <Check label={text.cumulative} on={values.cumulative} set={(cumulative) => onChange({ cumulative })} />
      )}
      <Check label={text.projected} on={values.projected} set={(projected) => onChange({ projected })} />
    </div>
  );
}

interface TextProps {
  label: string;
  value: string;
  set: (value: string) => void;
  numeric?: boolean;
  day?: boolean;
}

function Text({ label, value, set, numeric, day }: TextProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        value={value}
        inputMode={numeric ? 'decimal' : 'text'}
        placeholder={day ? '2016-11-03' : undefined}
        autocomplete="off"
        maxLength={200}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  of: Record<T, string>;
  set: (value: T) => void;
}

function Choice<T extends string>({ label, value, of, set }: ChoiceProps<T>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select class="input" value={value} onChange={(event) => set(event.currentTarget.value as T)}>
        {Object.entries<string>(of).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" class="plain" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
