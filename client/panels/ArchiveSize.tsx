/** How much the archive holds and how long it keeps it. */
import { getArchive } from '../api.js';
import { archive as text } from '../format/archive.en.js';
import { instant, number } from '../format/locale.js';
import { useLoad } from '../load.js';

const MEGABYTE = 1_000_000;
const megabytes = (bytes: number): string => number(Math.ceil((bytes / MEGABYTE) * 10) / 10);

export function ArchiveSize() {
  const { data } = useLoad('archive', getArchive);
  if (!data) return null;
  const { articles, versions, pages, keepDays, reprocessing } = data;
  return (
    <section class="panel claims">
      <header>
        <h2>{text.size}</h2>
        <span class="unit">{text.sizeUnit}</span>
      </header>
      <ul class="two">
        <li>{text.holds(number(articles), number(versions), number(pages.count - pages.dropped))}</li>
        <li>{text.room(megabytes(pages.stored), megabytes(pages.size))}</li>
        <li>{keepDays === 0 ? text.keepsAll : text.keeps(number(keepDays))}</li>
        {pages.dropped > 0 && <li>{text.droppedPages(number(pages.dropped))}</li>}
        {reprocessing && (
          <li>
            {text.reread(
              instant(reprocessing.startedAt),
              number(reprocessing.new),
              number(reprocessing.changed),
              number(reprocessing.gone),
            )}
          </li>
        )}
      </ul>
    </section>
  );
}
