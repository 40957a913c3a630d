/** A rule: its switch, its sentence, where it tells, whether it fires now, and what can be done with it. */
import { useState } from 'preact/hooks';
import type { RuleJson } from '../../../server/api/alerts.js';
import { deleteRule, setRuleEnabled } from '../../api.js';
import { alerts as text } from '../../format/alerts.en.js';
import { instant } from '../../format/locale.js';
import { ruleWords, sendingWords } from '../../format/rule.js';
import { refresh } from '../../load.js';
import { Dot } from '../Health.js';
import { Link } from '../Link.js';
import { Menu } from '../Menu.js';

interface Props {
  rule: RuleJson;
  /** Names of channels and sources by their ids. */
  names: ReadonlyMap<string, string>;
  firing: number;
  onEdit: () => void;
}

export function RuleRow({ rule, names, firing, onEdit }: Props) {
  const [sure, setSure] = useState(false);
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
          {ruleWords(rule, names).map((piece, i) =>
            piece.strong ? <b key={i}>{piece.text}</b> : <span key={i}>{piece.text}</span>,
          )}
        </div>
        <div class="small muted">
          {rule.name} · {sendingWords(rule, names)}
        </div>
      </div>
      <div class="small two nb rule-end">
        {firing > 0 ? (
          <span class="st">
            <Dot health="late" />
            {text.firing(firing)}
          </span>
        ) : rule.lastFiredAt ? (
          text.fired(instant(rule.lastFiredAt))
        ) : (
          text.never
        )}
        <Menu
          summary={
            <>
              <span aria-hidden="true">…</span>
              <span class="sr">{text.more(rule.name)}</span>
            </>
          }
          look="btn"
          end
        >
          <div class="menu-box">
            <button type="button" class="linkbtn" onClick={onEdit}>
              {text.edit}
            </button>
            <Link href={`/alerts?silence=${encodeURIComponent(rule.id)}`}>{text.silence}</Link>
            <Link href={`/alerts?rule=${encodeURIComponent(rule.id)}`}>{text.history}</Link>
            <a href={`/api/v1/rules/${encodeURIComponent(rule.id)}/alerts.atom`}>{text.feed}</a>
            {sure ? (
              <>
                <span class="small">{text.removeSure}</span>
                <button type="button" class="btn" onClick={() => void deleteRule(rule.id).then(refresh)}>
                  {text.remove}
                </button>
              </>
            ) : (
              <button type="button" class="linkbtn" onClick={() => setSure(true)}>
                {text.remove}
              </button>
            )}
          </div>
        </Menu>
      </div>
    </li>
  );
}
