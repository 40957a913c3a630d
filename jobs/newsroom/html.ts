/** Markup that all templates share: escaped text, article bodies, dates as people write them, the footer. */
import type { Block } from './types.js';

/** The sentence in the footer of every page: the sample says that it is one. Free of numbers on purpose. */
export const DISCLAIMER = 'Sample newsroom of Figurewatch. Outlets and claims are invented.';

/** `text` for HTML and XML, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The blocks of a body as elements, one array entry each, so that a template can set a box between two paragraphs. */
export function bodyElements(body: readonly Block[], headingTag = 'h2'): string[] {
  return body.map((block) => {
    if (typeof block === 'string') return `<p>${escapeMarkup(block)}</p>`;
    if ('heading' in block) return `<${headingTag}>${escapeMarkup(block.heading)}</${headingTag}>`;
    return `<ul>\n${block.list.map((item) => `<li>${escapeMarkup(item)}</li>`).join('\n')}\n</ul>`;
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The parts of an ISO instant in its own offset: `{year: 2016, month: 'November', day: 3, weekday: 'Thursday', time: '09:40'}`. */
export function dateParts(instant: string): {
  year: string;
  month: string;
  day: string;
  weekday: string;
  time: string;
} {
  const [year = '', month = '', day = ''] = instant.slice(0, 10).split('-');
  const weekday = WEEKDAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()]!;
  return { year, month: MONTHS[Number(month) - 1]!, day: String(Number(day)), weekday, time: instant.slice(11, 16) };
}

/** An instant as RSS 2.0 writes it (RFC 822 with a four-digit year), in its own offset. */
export function rfc822(instant: string): string {
  const { year, month, day, weekday, time } = dateParts(instant);
  return `${weekday.slice(0, 3)}, ${day.padStart(2, '0')} ${month.slice(0, 3)} ${year} ${time}:00 ${instant.slice(19).replace(':', '')}`;
}
