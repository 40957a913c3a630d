/** What the same claimant said before and after. */
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { setFilters } from '../../address.js';
import { said } from '../../format/claim.js';
import { evidenceWords as text } from '../../format/evidence.en.js';
import { asOfWords } from '../../format/series.js';

export function History({ evidence }: { evidence: EvidenceJson }) {
  const { claim } = evidence;
  return (
    <section>
      <h3>{text.history}</h3>
      <table class="series">
        <tbody>
          {evidence.history.map((other) => (
            <tr key={other.id} class={other.id === claim?.id ? 'cur' : ''}>
              <td class="nb muted">{asOfWords(other)}</td>
              <td class="num">
                <button type="button" class="val quiet" onClick={() => setFilters({ figure: other.figureId })}>
                  {said(other)}
                </button>
              </td>
              <td class="drop muted">{other.firstPrintedBy ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
