/** Where alerts go: each with its switch and its test; a new one. */
import { useState } from 'preact/hooks';
import type { ChannelInput, ChannelJson } from '../../../server/api/alerts.js';
import {
  ApiError,
  addChannel,
  answerOf,
  deleteChannel,
  rotateSecret,
  setChannelEnabled,
  testChannel,
} from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { errorWords } from '../../format/error.js';
import { refresh } from '../../load.js';
import { Select, TextField } from './fields.js';

const t = text.channelsPanel;

export function Channels({ channels }: { channels: ChannelJson[] }) {
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <section class="side">
      <h2>{t.heading}</h2>
      {channels.length === 0 && <p class="two">{t.none}</p>}
      <ul class="list">
        {channels.map((channel) => (
          <Row key={channel.id} channel={channel} onSecret={setSecret} />
        ))}
      </ul>
      {secret && (
        <p class="small gap-s" role="status">
          {t.secret} <code class="secret">{secret}</code>
        </p>
      )}
      {adding ? (
        <Form
          onDone={(made) => {
            setSecret(made?.secret ?? null);
            setAdding(false);
            refresh();
          }}
        />
      ) : (
        <p class="gap-s">
          <button type="button" class="btn" onClick={() => setAdding(true)}>
            {t.add}
          </button>
        </p>
      )}
    </section>
  );
}

function Row({ channel, onSecret }: { channel: ChannelJson; onSecret: (secret: string) => void }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const test = async (): Promise<void> => {
    setOutcome(t.testing);
    const { requestId } = await testChannel(channel.id);
    const { state, output } = await answerOf(requestId);
    const message = (output as { message?: string } | null)?.message ?? '';
    setOutcome(state === 'done' ? t.tested : state === 'failed' ? `${t.testFailed} ${message}` : t.late);
  };
  const { quiet } = channel;
  return (
    <li>
      <div class="l1">
        <b>{channel.name}</b>
        <button
          type="button"
          class={`switch${channel.enabled ? ' on' : ''}`}
          role="switch"
          aria-checked={channel.enabled}
          aria-label={t.switch(channel.name)}
          onClick={() => void setChannelEnabled(channel.id, !channel.enabled).then(refresh)}
        />
      </div>
      <div class="l2">
        {t.kinds[channel.kind]}
        {channel.to && ` · ${channel.to.join(', ')}`}
        {channel.topic && ` · ${channel.topic}`}
        {quiet && ` · ${t.quietWords(quiet.from, quiet.to, quiet.timeZone)}`}
        {channel.offReason && <div>{t.offReason(channel.offReason)}</div>}
        <div class="row">
          <button type="button" class="linkbtn" onClick={() => void test()}>
            {t.test}
          </button>
          {channel.kind === 'webhook' && (
            <button
              type="button"
              class="linkbtn"
              onClick={() =>
                void rotateSecret(channel.id).then((made) => {
                  onSecret(made.secret!);
                  refresh();
                })
              }
            >
              {t.rotate}
            </button>
          )}
          <button
            type="button"
            class="linkbtn"
            onClick={() => (sure ? void deleteChannel(channel.id).then(refresh) : setSure(true))}
          >
            {sure ? t.removeSure : t.remove}
          </button>
          <span role="status">{outcome}</span>
        </div>
      </div>
    </li>
  );
}

function Form({ onDone }: { onDone: (made: ChannelJson | null) => void }) {
  const [kind, setKind] = useState<ChannelInput['kind']>('email');
  const [values, setValues] = useState({ name: '', url: '', to: '', topic: '', from: '', until: '' });
  const [failed, setFailed] = useState<string | null>(null);
  const set = (field: keyof typeof values) => (value: string) => setValues((now) => ({ ...now, [field]: value }));
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { name, url, to, topic, from, until } = values;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const quiet = from && until ? { from, to: until, timeZone } : null;
    const settings = {
      email: { to: to.split(/[\s,;]+/).filter(Boolean) },
      log: {},
      ntfy: { url, topic },
    }[kind as 'email' | 'log' | 'ntfy'] ?? { url };
    try {
      onDone(await addChannel({ kind, name: name.trim(), quiet, ...settings } as ChannelInput));
    } catch (error) {
      setFailed(error instanceof ApiError ? errorWords(error) : String(error));
    }
  };
  return (
    <form class="form narrow" onSubmit={(event) => void save(event)}>
      <Select
        label={t.kind}
        value={kind}
        choices={Object.entries(t.kinds)}
        onChange={(value) => setKind(value as ChannelInput['kind'])}
      />
      <TextField label={t.name} value={values.name} onInput={set('name')} required />
      {kind === 'email' && <TextField label={t.to} value={values.to} onInput={set('to')} required />}
      {kind === 'ntfy' && <TextField label={t.topic} value={values.topic} onInput={set('topic')} required />}
      {kind !== 'email' && kind !== 'log' && (
        <TextField
          label={kind === 'ntfy' ? t.server : t.url}
          value={values.url}
          onInput={set('url')}
          type="url"
          required
        />
      )}
      <TextField label={t.quietFrom} value={values.from} onInput={set('from')} type="time" />
      <TextField label={t.quietTo} value={values.until} onInput={set('until')} type="time" />
      <p class="row">
        <button type="submit" class="btn main">
          {t.save}
        </button>
        <button type="button" class="btn" onClick={() => onDone(null)}>
          {text.cancel}
        </button>
      </p>
      <p class="small" role="status">
        {failed && (
          <>
            <b>{t.failed}</b> {failed}
          </>
        )}
      </p>
    </form>
  );
}
