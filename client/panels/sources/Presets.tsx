/** Well-known sources with their terms: a preview each, and then one click more. */
import { useState } from 'preact/hooks';
import type { SourceJson } from '../../../server/api/schemas.js';
import type { PresetJson } from '../../../server/api/sourceSetup.js';
import { addPreset, getPresets } from '../../api.js';
import { setup as text } from '../../format/sourceSetup.en.js';
import { presetLine, presetNote } from '../../format/sourceSetup.js';
import { useLoad } from '../../load.js';
import { ErrorNotice } from '../Notices.js';
import type { Asked } from './PreviewPanel.js';

export function Presets({ known, ask }: { known: readonly SourceJson[]; ask: (asked: Asked) => void }) {
  const presets = useLoad('presets', getPresets);
  return (
    <section class="panel">
      <header>
        <h2>{text.presets}</h2>
        <span class="unit">{text.presetsUnit}</span>
      </header>
      {presets.error && !presets.data && <ErrorNotice title={text.presetsFailed} loaded={presets} />}
      <ul class="presets">
        {presets.data?.items.map((preset) => (
          <Preset
            key={preset.id}
            preset={preset}
            isAdded={preset.values.length === 0 && known.some((source) => source.preset === preset.id)}
            ask={ask}
          />
        ))}
      </ul>
      {presets.data && (
        <details class="more small">
          <summary>{text.notCollected}</summary>
          <dl>
            {presets.data.notCollected.map(({ name, reason }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd class="two">{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Preset({ preset, isAdded, ask }: { preset: PresetJson; isAdded: boolean; ask: (asked: Asked) => void }) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [key, setKey] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = { values, key: key || null };
    ask({
      key: `${preset.id} ${JSON.stringify(filled)} ${Date.now()}`,
      name: preset.name,
      preview: { preset: preset.id, ...filled },
      add: () => addPreset(preset.id, filled),
      page: null,
    });
  };
  return (
    <li>
      <form onSubmit={submit}>
        <div class="what">
          <b>{preset.name}</b>
          <div class="small two">{presetLine(preset)}</div>
          <div class="tiny muted">{presetNote(preset)}</div>
          {(preset.values.length > 0 || preset.key) && (
            <div class="values">
              {preset.values.map(({ name, label, standard }) => (
                <label class="field" key={name}>
                  <span>{label}</span>
                  <input
                    class="input"
                    placeholder={standard}
                    value={values[name] ?? ''}
                    onInput={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
                  />
                </label>
              ))}
              {preset.key && (
                <label class="field">
                  <span>
                    {preset.key.label} (
                    <a href={preset.key.from} rel="noreferrer noopener" target="_blank">
                      {text.keyFrom}
                    </a>
                    )
                  </span>
                  <input
                    class="input"
                    required
                    autocomplete="off"
                    value={key}
                    onInput={(event) => setKey(event.currentTarget.value)}
                  />
                </label>
              )}
            </div>
          )}
        </div>
        {isAdded ? (
          <span class="small muted">{text.added}</span>
        ) : (
          <button type="submit" class="btn" aria-label={text.previewOf(preset.name)}>
            {text.preview}
          </button>
        )}
      </form>
    </li>
  );
}
