/** The stored article, scrolled to the marked sentence; other figures of it are underlined. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EvidenceJson } from '../../server/api/schemas.js';
import { evidenceWords as text } from '../format/evidence.en.js';
import { cutsOf, paragraphsOf, piecesOf } from '../format/evidence.js';
import { instant } from '../format/locale.js';
import { Marked } from './Marked.js';
import { PageLink } from './PageLink.js';

export function StoredCopy({ evidence }: { evidence: EvidenceJson }) {
  const { article, figure, quoteSpan, others } = evidence;
  const scroller = useRef<HTMLDivElement>(null);
  const here = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    const line = here.current;
    if (box && line) box.scrollTop = line.offsetTop - box.offsetTop - (box.clientHeight - line.offsetHeight) / 2;
  }, []);
  const cuts = cutsOf(evidence);
  const at = quoteSpan?.start ?? figure.start ?? -1;
  const more = others.filter((other) => other.id !== figure.id).length;
  return (
    <section>
      <h3>{text.stored}</h3>
      <div class="article">
        <div>
          <b>{article.title ?? article.url}</b>
          <span class="nb">
            {article.publisher && `${article.publisher} · `}
            {text.storedAt(instant(article.storedAt))}
          </span>
        </div>
        <section
          class="txt"
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={text.stored}
          lang={article.language ?? undefined}
          dir="auto"
        >
          {paragraphsOf(article.text).map(({ start, end }) => {
            const marked = at >= start && at < end;
            return (
              <p key={start} class={marked ? 'here' : ''} ref={marked ? here : undefined}>
                <Marked pieces={piecesOf(article.text, start, end, cuts)} />
              </p>
            );
          })}
        </section>
      </div>
      <p class="small row gap-s">
        <PageLink url={article.url} text={text.original} />
        {more > 0 && <span class="muted">{text.others(more)}</span>}
        {article.versions > 1 && <span class="muted">{text.versions(article.versions)}</span>}
      </p>
    </section>
  );
}
