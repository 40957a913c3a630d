/** The table behind a chart: the claims of the series, newest first, with the interval that its words give. */
import { useMemo, useState } from 'preact/hooks';
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { newestOf } from '../charts/select.js';
import { type InPeople, said } from '../format/claim.js';
import { number } from '../format/locale.js';
import { asOfWords, countedIn, seriesTitle, seriesUnit } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { words } from '../format/words.en.js';
import { ReviewBadge } from './Badges.js';
import { MoreRows, Said } from './ClaimRows.js';
import { Who } from './Who.js';

const end = (value: number | null): string => (value === null ? words.open : number(value));

/** Rows that come at a time. */
const A_TIME = 200;

export function SeriesTable({ series, hidden }: { series: SeriesJson; hidden: ReadonlySet<string> }) {
  const c = ui.columns;
  const [most, setMost] = useState(A_TIME);
  const all = useMemo(() => series.claims.filter((claim) => !hidden.has(claim.claimant.id)), [series, hidden]);
  const claims: (ClaimJson & InPeople)[] = useMemo(() => newestOf(all, most), [all, most]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={ui.tableOf(`${seriesTitle(series)}, ${seriesUnit(series)}`)}>
      <table class="series">
        <thead>
          <tr>
            <th scope="col">{c.asOf}</th>
            <th scope="col">{c.claimant}</th>
            <th scope="col" class="num">
              {c.asSaid}
            </th>
            <th scope="col" class="num">
              {c.low}
            </th>
            <th scope="col" class="num">
              {c.high}
            </th>
            <th scope="col">{c.printed}</th>
            <th scope="col">{c.state}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td class="nb muted">{asOfWords(claim)}</td>
              <td>
                <Who claimant={claim.claimant} />
              </td>
              <td class="num">
                <Said claim={claim} />
                {claim.households?.said && (
                  <span class="small two nb">
                    <br />
                    {ui.saidAs(`${said(claim.households.said)} ${countedIn(claim.households.said)}`)}
                  </span>
                )}
              </td>
              <td class="num two">{end(claim.low)}</td>
              <td class="num two">{end(claim.high)}</td>
              <td class="two">{claim.firstPrintedBy ?? ''}</td>
              <td>
                <ReviewBadge review={claim.review} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows shown={claims.length} all={all.length} more={() => setMost(most + A_TIME)} />
    </section>
  );
}
