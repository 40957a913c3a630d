/** Rules as sentences, and what they sent. */
import { useEffect } from 'preact/hooks';
import type { AlertJson, RuleJson } from '../../server/api/alerts.js';
import { go } from '../address.js';
import { getAlerts, getChannels, getClaim, getRules, setRuleEnabled } from '../api.js';
import { clock, instant } from '../format/locale.js';
import { alertState, deliveryTroubles, ruleWords } from '../format/rule.js';
import { ui } from '../format/ui.en.js';
import { refresh, useLoad } from '../load.js';
import { Dot } from './Health.js';
import { PageError, PageSkeleton } from './Notices.js';

const text = ui.alertsPage;
const DOTS = { delivered: 'ok', waiting: 'late', dead: 'failing', none: 'off' } as const;

export function AlertsPage() {
  const rules = useLoad('rules', getRules);
  const alerts = useLoad('alerts', getAlerts);
  const channels = useLoad('channels', getChannels);
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  if (!rules.data || !alerts.data) {
    const failed = rules.error ? rules : alerts.error ? alerts : null;
    return failed ? <PageError title={text.title} failed={text.failed} loaded={failed} /> : <PageSkeleton />;
  }
  const names = new Map((channels.data ?? []).map((c) => [c.id, c.name]));
  return (
    <>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>{text.summary(rules.data.length, rules.data.filter((r) => r.enabled).length)}</p>
        </div>
      </div>
      <section class="panel gap">
        <header>
          <h2>{text.rules}</h2>
        </header>
        {rules.data.length === 0 && <p class="two gap-s">{text.noRules}</p>}
        <ul class="rules">
          {rules.data.map((rule) => (
            <Rule key={rule.id} rule={rule} channels={names} />
          ))}
        </ul>
      </section>
      <section class="panel claims">
        <header>
          <h2>{text.history}</h2>
          <span class="unit">{text.historyUnit}</span>
        </header>
        {alerts.data.items.length === 0 ? (
          <p class="two gap-s">{text.noAlerts}</p>
        ) : (
          <History alerts={alerts.data.items} rules={rules.data} />
        )}
      </section>
    </>
  );
}

function Rule({ rule, channels }: { rule: RuleJson; channels: ReadonlyMap<string, string> }) {
  const to = rule.channels.map((id) => channels.get(id) ?? id).join(', ');
  return (
    <li class="rule">
      <button
        type="button"
        class={`switch${rule.enabled ? ' on' : ''}`}
        role="switch"
        aria-checked={rule.enabled}
        aria-label={text.switch(rule.name)}
        onClick={() => void setRuleEnabled(rule.id, !rule.enabled).then(refresh)}
      />
      <div>
        <div>
          {ruleWords(rule, new Map()).map((piece, i) =>
            piece.strong ? <b key={i}>{piece.text}</b> : <span key={i}>{piece.text}</span>,
          )}
        </div>
        <div class="small muted">
          {rule.name} · {to || text.logOnly}
          {!rule.enabled && ` · ${text.off}`}
        </div>
      </div>
      <div class="small two nb">{rule.lastFiredAt ? text.fired(instant(rule.lastFiredAt)) : text.never}</div>
    </li>
  );
}

/** The title, leading to the evidence of the claim that it is about. */
function AlertTitle({ alert, crisis }: { alert: AlertJson; crisis: string | null }) {
  const { claimId } = alert;
  if (!claimId) return <>{alert.title}</>;
  const show = async (): Promise<void> => {
    const { figureId } = await getClaim(claimId);
    const page = crisis ? `/crises/${encodeURIComponent(crisis)}` : '/';
    go(`${page}?figure=${encodeURIComponent(figureId)}`);
  };
  return (
    <button type="button" class="linkbtn" onClick={() => void show()}>
      {alert.title}
    </button>
  );
}

function History({ alerts, rules }: { alerts: AlertJson[]; rules: RuleJson[] }) {
  const c = text.columns;
  const crisisOf = new Map(rules.map((rule) => [rule.id, rule.crisis]));
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{c.when}</th>
          <th scope="col">{c.state}</th>
          <th scope="col">{c.what}</th>
          <th scope="col">{c.delivered}</th>
        </tr>
      </thead>
      <tbody>
        {alerts.map((alert) => {
          const state = alertState(alert);
          return (
            <tr key={alert.id}>
              <td class="nb muted">{clock(alert.createdAt)}</td>
              <td class="end2">
                <span class="st">
                  <Dot health={DOTS[state]} />
                  {text.states[state]}
                </span>
              </td>
              <td class="full">
                <div>
                  <AlertTitle alert={alert} crisis={crisisOf.get(alert.ruleId) ?? null} />
                </div>
                <div class="small two">{text.rule(alert.ruleName)}</div>
                {deliveryTroubles(alert).map((trouble) => (
                  <div key={trouble} class="small two">
                    {trouble}
                  </div>
                ))}
              </td>
              <td class="drop small two">{alert.deliveries.map((d) => d.channel).join(', ') || text.logOnly}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
