/** All crises, with a form to add one or change one; archived ones among them, which can be brought back or removed. */
import { useEffect, useState } from 'preact/hooks';
import type { CrisisJson } from '../../../server/api/schemas.js';
import { visit } from '../../address.js';
import { ApiError, deleteCrisis, getAllCrises, saveCrisis } from '../../api.js';
import { crisesPage as text } from '../../format/desk.en.js';
import { errorWords } from '../../format/error.js';
import { daySpan } from '../../format/locale.js';
import { ui } from '../../format/ui.en.js';
import { refresh, useLoad } from '../../load.js';
import type { PageProps } from '../../pages.js';
import { Link } from '../Link.js';
import { ErrorNotice, FailureNotice, PageSkeleton } from '../Notices.js';
import { CrisisForm } from './CrisisForm.js';
import '../../style/quoted.css';
import '../../style/review.css';

export function CrisesPage({ rest }: PageProps) {
  const loaded = useLoad('all crises', getAllCrises);
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  const close = (): void => {
    loaded.again();
    visit('/desk');
  };
  if (!loaded.data) return loaded.error ? <ErrorNotice title={text.title} loaded={loaded} /> : <PageSkeleton />;
  const edited = loaded.data.find((crisis) => crisis.slug === rest) ?? null;
  return (
    <>
      <div class="head">
        <div>
          <h1>{edited?.name ?? (rest === 'new' ? text.add : text.title)}</h1>
          <p>{text.note}</p>
        </div>
        {rest === '' && (
          <div class="end">
            <Link class="btn main" href="/desk/new">
              {text.add}
            </Link>
          </div>
        )}
      </div>
      {rest === 'new' || edited ? (
        <CrisisForm key={rest} crisis={edited} onDone={close} />
      ) : (
        <table class="desk" aria-busy={loaded.busy}>
          <thead class="sr">
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.places}</th>
              <th scope="col">{text.edit}</th>
            </tr>
          </thead>
          <tbody>
            {loaded.data.map((crisis) => (
              <Row key={crisis.id} crisis={crisis} onChange={loaded.again} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ crisis, onChange }: { crisis: CrisisJson; onChange: () => void }) {
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { slug, name, places, from, to, counts, archivedAt, isSample } = crisis;
  const act = async (change: () => Promise<unknown>): Promise<void> => {
    try {
      await change();
      onChange();
      refresh();
    } catch (error) {
      setFailure(error instanceof ApiError ? errorWords(error) : String(error));
    }
  };
  return (
    <tr>
      <td>
        <Link href={`/crises/${encodeURIComponent(slug)}`}>{name}</Link>{' '}
        {archivedAt && <span class="badge stale">{text.archived}</span>}
        {isSample && <span class="badge age">{text.sample}</span>}
        <br />
        <span class="small muted">{text.counts(counts.claims, counts.unreviewed)}</span>
      </td>
      <td class="small two">
        {places.map((place) => place.name).join(', ') || text.everywhere}
        {from && ` · ${to ? daySpan(from, to) : from}`}
      </td>
      <td>
        {failure && <FailureNotice failure={failure} />}
        <span class="row gap-s">
          <Link class="btn" href={`/desk/${encodeURIComponent(slug)}`}>
            {text.edit}
          </Link>
          <button type="button" class="btn" onClick={() => void act(() => saveCrisis(slug, { archived: !archivedAt }))}>
            {archivedAt ? text.restore : text.archive}
          </button>
          {archivedAt && !isSample && !sure && (
            <button type="button" class="btn danger" onClick={() => setSure(true)}>
              {text.delete}
            </button>
          )}
        </span>
        {sure && (
          <p class="small" role="alert">
            {text.deleteSure}{' '}
            <button type="button" class="btn danger" onClick={() => void act(() => deleteCrisis(slug))}>
              {text.delete}
            </button>{' '}
            <button type="button" class="btn plain" onClick={() => setSure(false)}>
              {text.cancel}
            </button>
          </p>
        )}
      </td>
    </tr>
  );
}
