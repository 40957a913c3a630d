/** A page without content that says where to go instead. */
import { useEffect } from 'preact/hooks';
import { ui } from '../format/ui.en.js';
import { Link } from './Link.js';

export function Missing({ title }: { title: string }) {
  useEffect(() => {
    document.title = `${title} · ${ui.product}`;
  }, [title]);
  return (
    <>
      <div class="head">
        <div>
          <h1>{title}</h1>
        </div>
      </div>
      <p>
        <Link class="btn" href="/">
          {ui.toFigures}
        </Link>
      </p>
    </>
  );
}
