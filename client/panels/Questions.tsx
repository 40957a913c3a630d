/** Questions about claims of the crisis that nobody has resolved; each opens the evidence that it is about. */
import { setFilters } from '../address.js';
import { getQuestions } from '../api.js';
import { actorName } from '../format/actor.js';
import { said } from '../format/claim.js';
import { instant } from '../format/locale.js';
import { notes as text } from '../format/quoted.en.js';
import { countedWords } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { useLoad } from '../load.js';

export function Questions({ slug }: { slug: string }) {
  const open = useLoad(`questions ${slug}`, () => getQuestions(slug)).data ?? [];
  if (open.length === 0) return null;
  return (
    <section class="side">
      <h2>
        {text.openTitle} <span class="muted">{open.length}</span>
      </h2>
      <ul class="list">
        {open.map(({ id, entries, claim }) => (
          <li key={id}>
            <button
              type="button"
              class="linkbtn"
              aria-label={ui.openEvidence(entries[0]!.text)}
              onClick={() => setFilters({ figure: claim.figureId })}
            >
              {entries[0]!.text}
            </button>
            <div class="small two">
              {said(claim)} {countedWords(claim, said(claim))}, {claim.claimant.name}
            </div>
            <div class="small muted">
              {actorName(entries[0]!.actorId)}, {instant(entries[0]!.at)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
