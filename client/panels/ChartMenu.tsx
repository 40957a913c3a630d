/** A chart as an image for documents, or its claims as a table. */
import { seriesFile } from '../api.js';
import { exportWords } from '../format/exports.en.js';
import { Icon } from './Icon.js';
import { Menu } from './Menu.js';

interface Props {
  slug: string;
  series: string;
  title: string;
  /** Days that the page is narrowed to. */
  days: { from: string | null; to: string | null };
}

export function ChartMenu({ slug, series, title, days }: Props) {
  return (
    <Menu
      end
      look="btn"
      summary={
        <>
          {exportWords.save} <span class="sr">{title}</span> <Icon name="down" />
        </>
      }
    >
      <ul class="menu-box">
        {(['png', 'svg', 'csv'] as const).map((format) => (
          <li key={format}>
            <a href={seriesFile(slug, series, format, days)} download="">
              {exportWords.chart[format]}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
