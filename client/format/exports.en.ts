/** Words of what leaves the dashboard: images, the table for reports, the brief. */
import { inLanguage } from './language.js';

export const exportWords = inLanguage('exports', {
  brief: 'One-page brief, to print',
  copyTable: 'Copy the table for reports',
  copied: 'Copied. Paste it into Word or Excel.',
  copyFailed: 'Nothing was copied. Open the table and copy it from there.',
  save: 'Save',
  chart: {
    png: 'Chart as PNG, for documents',
    svg: 'Chart as SVG, for print',
    csv: 'Its claims as CSV',
  },
});
