/** Rules as sentences, what they fired, what waits for approval; beside them silences, channels and the scheduled jobs. */
import { useEffect, useState } from 'preact/hooks';
import type { RuleJson } from '../../../server/api/alerts.js';
import { visit } from '../../address.js';
import { getAlerts, getChannels, getRules, getSilences } from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { ui } from '../../format/ui.en.js';
import { useKeys } from '../../keys.js';
import { refresh, useLoad } from '../../load.js';
import type { PageProps } from '../../pages.js';
import '../../style/alerts.css';
import { PageError, PageSkeleton } from '../Notices.js';
import { Channels } from './Channels.js';
import { Held } from './Held.js';
import { History } from './History.js';
import { Jobs } from './Jobs.js';
import { RuleForm } from './RuleForm.js';
import { RuleRow } from './RuleRow.js';
import { Silences } from './Silences.js';

export function AlertsPage({ query, crises, sources }: PageProps) {
  const rules = useLoad('rules', getRules);
  const firing = useLoad('alerts-firing', () => getAlerts({ state: 'firing', limit: '200' }));
  const channels = useLoad('channels', getChannels);
  const silences = useLoad('silences', getSilences);
  // A chart leads here with what it shows; the button begins with nothing.
  const [form, setForm] = useState<RuleJson | 'new' | null>(query.has('new') ? 'new' : null);
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  useKeys({ n: () => setForm('new') });
  if (!rules.data || !channels.data) {
    const failed = rules.error ? rules : channels.error ? channels : null;
    return failed ? <PageError title={text.title} failed={text.failed} loaded={failed} /> : <PageSkeleton />;
  }
  const names = new Map([
    ...channels.data.map((c) => [c.id, c.name] as const),
    ...(sources.data ?? []).map((s) => [s.id, s.name] as const),
  ]);
  const open = firing.data?.items ?? [];
  const only = rules.data.find((rule) => rule.id === query.get('rule')) ?? null;
  const done = (): void => {
    setForm(null);
    if (query.has('new')) visit('/alerts');
    refresh();
  };
  return (
    <>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>{text.summary(rules.data.length, rules.data.filter((r) => r.enabled).length, open.length)}</p>
        </div>
        <div class="end">
          <button type="button" class="btn main" onClick={() => setForm('new')}>
            {text.newRule} <kbd>N</kbd>
          </button>
        </div>
      </div>
      <div class="cols gap">
        <div class="stack">
          {form && (
            <RuleForm
              key={form === 'new' ? 'new' : form.id}
              rule={form === 'new' ? null : form}
              begin={query}
              crises={crises.data ?? []}
              channels={channels.data}
              onDone={done}
              onCancel={() => setForm(null)}
            />
          )}
          <Held />
          <section class="panel">
            <header>
              <h2>{text.rules}</h2>
            </header>
            {rules.data.length === 0 && <p class="two gap-s">{text.noRules}</p>}
            <ul class="rules">
              {rules.data.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  names={names}
                  firing={open.filter((alert) => alert.ruleId === rule.id).length}
                  onEdit={() => setForm(rule)}
                />
              ))}
            </ul>
          </section>
          <History rule={only} rules={rules.data} />
        </div>
        <aside class="stack">
          <Silences silences={silences.data ?? []} rules={rules.data} preset={query.get('silence')} />
          <Channels channels={channels.data} />
          <Jobs />
        </aside>
      </div>
    </>
  );
}
