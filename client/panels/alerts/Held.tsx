/** Alerts that leave only when a person says so. */
import { useState } from 'preact/hooks';
import type { AlertJson } from '../../../server/api/alerts.js';
import { ApiError, decideAlert, getAlerts } from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { errorWords } from '../../format/error.js';
import { instant } from '../../format/locale.js';
import { refresh, useLoad } from '../../load.js';
import { Title } from './History.js';

export function Held() {
  const held = useLoad('alerts-held', () => getAlerts({ approval: 'waiting', limit: '50' }));
  const items = held.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="panel">
      <header>
        <h2>{text.waiting}</h2>
        <span class="unit">{text.waitingUnit(items.length)}</span>
      </header>
      <ul class="rules">
        {items.map((alert) => (
          <Waiting key={alert.id} alert={alert} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ alert }: { alert: AlertJson }) {
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const decide = (verdict: 'approve' | 'dismiss'): void => {
    decideAlert(alert.id, verdict, reason.trim()).then(refresh, (error: unknown) => {
      setFailed(error instanceof ApiError ? errorWords(error) : String(error));
      refresh();
    });
  };
  return (
    <li class="held">
      <div>
        <Title alert={alert} />
        <div class="small two">{alert.why}</div>
        {alert.quote && <p class="said">“{alert.quote}”</p>}
        <div class="small muted">
          {alert.ruleName} · {instant(alert.createdAt)}
        </div>
      </div>
      <div class="row">
        <label class="field">
          <span>{text.reason}</span>
          <input
            class="input"
            value={reason}
            maxLength={1000}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="btn main" onClick={() => decide('approve')}>
          {text.approve}
        </button>
        <button type="button" class="btn" onClick={() => decide('dismiss')}>
          {text.dismiss}
        </button>
      </div>
      <p class="small" role="status">
        {failed}
      </p>
    </li>
  );
}
