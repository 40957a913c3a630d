/** What fired, newest first, with what became of it; and messages that were given up, to be sent again. */
import type { AlertJson, RuleJson } from '../../../server/api/alerts.js';
import { go } from '../../address.js';
import { getAlerts, getClaim, getDeadMessages, resend } from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { instant } from '../../format/locale.js';
import { alertState, deliveryTroubles } from '../../format/rule.js';
import { refresh, useLoad } from '../../load.js';
import { Dot } from '../Health.js';
import { Link } from '../Link.js';

const DOTS = { delivered: 'ok', waiting: 'late', dead: 'failing', none: 'off' } as const;

export function History({ rule, rules }: { rule: RuleJson | null; rules: RuleJson[] }) {
  const alerts = useLoad(`alerts-${rule?.id ?? 'all'}`, () => getAlerts({ rule: rule?.id ?? null, limit: '50' }));
  const dead = useLoad('messages-dead', getDeadMessages);
  const c = text.columns;
  const names = new Map(rules.map((one) => [one.id, one.name]));
  return (
    <section class="panel claims">
      <header>
        <h2>{text.history}</h2>
        <span class="unit">{rule ? text.historyOf(rule.name) : text.historyUnit}</span>
        {rule && (
          <span class="tools">
            <Link href="/alerts">{text.all}</Link>
          </span>
        )}
      </header>
      {(dead.data?.items ?? []).map((message) => (
        <div key={message.id} class="notice bad gap-s">
          <div>
            <b>
              {message.channelName}: {text.states.dead}
            </b>
            {message.title}. {message.attempts.at(-1)?.error}{' '}
            <button type="button" class="linkbtn" onClick={() => void resend(message.id).then(refresh)}>
              {text.sendAgain}
            </button>
          </div>
        </div>
      ))}
      {alerts.data?.items.length === 0 && <p class="two gap-s">{text.noAlerts}</p>}
      {alerts.data && alerts.data.items.length > 0 && (
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
            {alerts.data.items.map((alert) => (
              <Row key={alert.id} alert={alert} rule={names.get(alert.ruleId) ?? alert.ruleName} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ alert, rule }: { alert: AlertJson; rule: string }) {
  const state = alertState(alert);
  const lasting = text.lasting[alert.state];
  const held = { none: '', waiting: text.waitsApproval, approved: '', dismissed: text.dismissed }[alert.approval];
  return (
    <tr>
      <td class="nb muted">{instant(alert.createdAt)}</td>
      <td class="end2">
        <span class="st">
          <Dot health={alert.state === 'firing' ? 'late' : DOTS[state]} />
          {held || text.states[state]}
          {lasting && `, ${lasting}`}
        </span>
      </td>
      <td class="full">
        <div>
          <Title alert={alert} />
        </div>
        <div class="small two">
          {alert.why} {alert.endWhy}
        </div>
        <div class="small muted">{text.rule(rule)}</div>
        {deliveryTroubles(alert).map((trouble) => (
          <div key={trouble} class="small two">
            {trouble}
          </div>
        ))}
      </td>
      <td class="drop small two">{[...new Set(alert.deliveries.map((d) => d.channel))].join(', ') || text.nowhere}</td>
    </tr>
  );
}

/** The title, leading to the evidence of the claim that it is about. */
export function Title({ alert }: { alert: AlertJson }) {
  const { claimId, crisis } = alert;
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
