/** Words of what leaves the dashboard: images, the table for reports, the brief. */
export const exportWords = {
  save: 'Save',
  chart: {
    png: 'Chart as PNG, for documents',
    svg: 'Chart as SVG, for print',
    csv: 'Its claims as CSV',
  },
};
