/** The style of the brief: a file of its own, since the content policy takes no inline styles. One A4 page, light. */
export const BRIEF_STYLE = `@page { size: A4 portrait; margin: 11mm 13mm; }
* { box-sizing: border-box; }
html { color-scheme: light; background: #eaeeee; }
body { margin: 0; font: 8pt/1.3 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; color: #13181a; font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 210mm; margin: 0 auto; padding: 11mm 13mm; background: #fff; }
p, ul, figure { margin: 0; }
h1 { font-size: 16pt; line-height: 1.15; margin: 0; }
h2 { font-size: 9.4pt; margin: 2.6mm 0 0.8mm; }
header { display: flex; flex-wrap: wrap; gap: 2mm 8mm; justify-content: space-between; align-items: end; border-bottom: 0.6mm solid; padding-bottom: 1.5mm; }
header p { color: #3e484c; }
.stamp { text-align: end; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; border-top: 0.2mm solid #dde2e3; font-weight: 400; overflow-wrap: break-word; }
thead th { color: #566165; border-top: 0; font-size: 7.6pt; }
.said { font-weight: 700; }
th[scope='row'] { min-width: 34mm; }
.said, td:nth-child(3) { min-width: 22mm; }
td:nth-child(5) { min-width: 30mm; }
.day { white-space: nowrap; }
.quoted { background: #13181a; color: #fff; border-radius: 0.8mm; padding: 0 1mm; font-size: 7.4pt; white-space: nowrap; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 5mm; }
.charts .wide { grid-column: 1 / -1; min-width: 0; }
figcaption { color: #3e484c; }
figcaption b { color: #13181a; }
svg { display: block; width: 100%; height: auto; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.legend { margin-top: 1mm; }
.small, footer { font-size: 7.4pt; color: #3e484c; }
ul { padding-inline-start: 4mm; }
footer { margin-top: 2.6mm; border-top: 0.2mm solid #7b868a; padding-top: 1.2mm; }
footer p + p { margin-top: 0.8mm; }
a { color: inherit; overflow-wrap: anywhere; }
tr, figure, li, footer { break-inside: avoid; }
@media (max-width: 40rem) {
  main { padding: 16px; }
  .charts { grid-template-columns: 1fr; }
  section { overflow-x: auto; }
  .wide svg, .legend { min-width: 40rem; }
  .stamp { text-align: start; }
  thead { position: absolute; clip-path: inset(50%); }
  tbody tr { display: flex; flex-wrap: wrap; gap: 0 3mm; border-top: 0.2mm solid #dde2e3; padding: 1mm 0; }
  tbody th, tbody td { border: 0; padding: 0; min-width: 0 !important; }
  tbody th[scope='row'], tbody td:last-child { flex-basis: 100%; }
}
@media print {
  html { background: #fff; }
  main { max-width: none; padding: 0; }
}
`;
