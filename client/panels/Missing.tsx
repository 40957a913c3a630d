/** A page without content that says where to go instead. */
import { useEffect } from 'preact/hooks';
import { ui } from '../format/ui.en.js';
import { Link } from './Link.js';

export function Missing({ title, note, sources }: { title: string; note?: string; sources?: boolean }) {
  useEffect(() => {
    document.title = `${title} · ${ui.product}`;
  }, [title]);
  return (
    <>
      <div class="head">
        <div>
          <h1>{title}</h1>
          {note && <p>{note}</p>}
        </div>
      </div>
      <p>
        <Link class="btn" href={sources ? '/sources' : '/'}>
          {sources ? ui.noCrisisSources : ui.toFigures}
        </Link>
      </p>
    </>
  );
}
