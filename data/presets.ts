/** Sources that somebody has set up before: filled in with a few words, they are a source like any other. */
import { AppError } from './errors.js';
import { PRESETS } from './presets.data.js';
import type { SourceDraft } from './queries/sourceSettings.js';

export interface Preset {
  id: string;
  name: string;
  publisher: string | null;
  /** The address may hold `{name}` for each of `values`. */
  source: Pick<SourceDraft, 'kind' | 'url'> & Partial<SourceDraft>;
  values: readonly { name: string; label: string; standard: string }[];
  /** A doubtful one is added paused. */
  state: 'works' | 'doubtful';
  /** The day on which somebody is known to have had an answer; null: not known. */
  checkedOn: string | null;
  stateNote: string;
  licence: string;
  /** Null: needs none. */
  key: { label: string; from: string } | null;
  /** It is not to be asked more often. */
  leastMinutes: number;
  /** Whether more of its texts may be shown than the sentences that hold figures. */
  fullText: boolean;
}

/** Throws AppError `not_found`. */
export function getPreset(id: string): Preset {
  const preset = PRESETS.find((one) => one.id === id);
  if (!preset) throw new AppError('not_found', `there is no preset "${id}"`);
  return preset;
}

export interface Filled {
  values?: Readonly<Record<string, string>> | undefined;
  key?: string | null | undefined;
}

/** The preset as a source. Throws AppError `invalid` for a value that it does not have, or a key that is missing. */
export function fillPreset(preset: Preset, { values = {}, key }: Filled): SourceDraft {
  const unknown = Object.keys(values).find((name) => !preset.values.some((value) => value.name === name));
  if (unknown !== undefined) throw new AppError('invalid', `the preset "${preset.id}" has no value "${unknown}"`);
  if (preset.key && !key)
    throw new AppError(
      'invalid',
      `"${preset.name}" needs a key (${preset.key.label}); it is had from ${preset.key.from}`,
    );
  const filled = Object.fromEntries(preset.values.map(({ name, standard }) => [name, values[name] || standard]));
  const said = Object.values(filled).join(', ');
  return {
    ...preset.source,
    name: said === '' ? preset.name : `${preset.name}: ${said}`,
    url: preset.source.url.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filled[name] ?? '')),
    publisher: preset.publisher,
    language: filled['language'] ?? null,
    termsNote: preset.licence,
    options: { ...preset.source.options, fullText: preset.fullText, leastMinutes: preset.leastMinutes },
    key: preset.key ? (key ?? null) : null,
    preset: preset.id,
  };
}
