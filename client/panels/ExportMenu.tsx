/** Downloads of the crisis's claims and of the figures behind them, narrowed as the page is. */
import { claimsFile, figuresFile, reportTable } from '../api.js';
import type { Filters } from '../filters.js';
import { exportWords } from '../format/exports.en.js';
import { ui } from '../format/ui.en.js';
import { CopyTable } from './CopyTable.js';
import { Icon } from './Icon.js';
import { Menu } from './Menu.js';

const FORMATS = ['csv', 'xlsx', 'jsonl', 'atom'] as const;

export function ExportMenu({ slug, filters }: { slug: string; filters: Filters }) {
  return (
    <Menu
      end
      look="btn"
      summary={
        <>
          {ui.export.label} <Icon name="down" />
        </>
      }
    >
      <ul class="menu-box">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={claimsFile(slug, format, filters)}>{ui.export[format]}</a>
          </li>
        ))}
        {(['csv', 'xlsx'] as const).map((format) => (
          <li key={`figures ${format}`}>
            <a href={figuresFile(slug, format, filters)}>{ui.export.figures[format]}</a>
          </li>
        ))}
        <li>
          <a href={reportTable(slug, filters)}>{ui.export.table}</a>
        </li>
        <li>
          <CopyTable slug={slug} filters={filters} />
        </li>
        <li>
          <a href={`/brief/${encodeURIComponent(slug)}`}>{exportWords.brief}</a>
        </li>
        <li>
          <a href={`/text/${encodeURIComponent(slug)}`}>{ui.export.text}</a>
        </li>
      </ul>
    </Menu>
  );
}
