/** Copies the table for reports, so that it pastes as a table into documents and sheets. */
import { useState } from 'preact/hooks';
import { getReportTable } from '../api.js';
import type { Filters } from '../filters.js';
import { exportWords } from '../format/exports.en.js';

export function CopyTable({ slug, filters }: { slug: string; filters: Filters }) {
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      const table = getReportTable(slug, filters);
      const as = (kind: 'html' | 'plain'): Promise<Blob> =>
        table.then((parts) => new Blob([parts[kind]], { type: `text/${kind}` }));
      // Promises: browsers let a page write only right after the click, and the table is still to come.
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': as('html'), 'text/plain': as('plain') })]);
      setDone('copied');
    } catch {
      setDone('copyFailed');
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {exportWords.copyTable}
      </button>
      <span class="small two" role="status">
        {done && exportWords[done]}
      </span>
    </>
  );
}
