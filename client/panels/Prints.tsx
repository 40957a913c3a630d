/** Who printed the claim: one wire story in many outlets is one claim. */
import { useState } from 'preact/hooks';
import type { EvidenceJson } from '../../server/api/schemas.js';
import { evidenceWords } from '../format/evidence.en.js';
import { instant } from '../format/locale.js';
import { PageLink } from './PageLink.js';

const FEW = 4;

export function Prints({ prints }: { prints: EvidenceJson['prints'] }) {
  const [all, setAll] = useState(false);
  if (prints.length === 0) return null;
  const shown = prints.slice(0, all ? prints.length : FEW);
  return (
    <section>
      <h3>{evidenceWords.printed(prints.length)}</h3>
      <ul class="prints small two">
        {shown.map((print) => (
          <li key={print.articleId}>
            <PageLink url={print.url} text={print.publisher} />{' '}
            {print.published && <span class="nb">{instant(print.published)}</span>}
          </li>
        ))}
      </ul>
      {!all && prints.length > FEW && (
        <button type="button" class="linkbtn small" onClick={() => setAll(true)}>
          {evidenceWords.morePrints(prints.length - FEW)}
        </button>
      )}
    </section>
  );
}
