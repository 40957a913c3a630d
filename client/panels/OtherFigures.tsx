/** Series that are too short for a chart: one line each. */
import type { SeriesJson } from '../../server/api/schemas.js';
import { headlineOf } from '../charts/select.js';
import { asOfWords, seriesTitle, seriesUnit } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { ReviewBadge } from './Badges.js';
import { Said } from './ClaimRows.js';
import { Who } from './Who.js';

export function OtherFigures({ series }: { series: SeriesJson[] }) {
  const c = ui.columns;
  return (
    <section class="panel claims">
      <header>
        <h2>{ui.otherFigures}</h2>
        <span class="unit">{ui.otherFiguresUnit}</span>
      </header>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{c.metric}</th>
            <th scope="col" class="num">
              {c.asSaid}
            </th>
            <th scope="col">{c.claimant}</th>
            <th scope="col">{c.asOf}</th>
            <th scope="col" class="num tab">
              {c.claims}
            </th>
            <th scope="col">{c.state}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((s) => {
            const claim = headlineOf(s);
            return (
              <tr key={s.key}>
                <td>
                  <b>{seriesTitle(s)}</b> <span class="muted small">{seriesUnit(s)}</span>
                </td>
                <td class="end2 num">
                  <Said claim={claim} />
                </td>
                <td>
                  <Who claimant={claim.claimant} />
                </td>
                <td class="nb muted end2">{asOfWords(claim)}</td>
                <td class="num drop tab">{s.claims.length}</td>
                <td class="full end2">
                  <ReviewBadge review={claim.review} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
