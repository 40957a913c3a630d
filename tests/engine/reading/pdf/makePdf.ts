/** Writes small PDF files: text at places, in Helvetica. Enough of the format for what tests want to show. */

/** A piece of text; x and y in points from the page's upper left corner to the baseline. */
export type Placed = [x: number, y: number, size: number, text: string];

export interface PdfOptions {
  /** The file's description: `Title`, `CreationDate` … */
  info?: Record<string, string>;
  /** Entries of the trailer, as PDF writes them: `/Encrypt …`. */
  trailer?: string;
}

const HEIGHT = 842;

/** A PDF of A4 pages. */
export function makePdf(pages: readonly (readonly Placed[])[], { info = {}, trailer = '' }: PdfOptions = {}): Buffer {
  const streams = pages.map((placed) =>
    placed.map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td (${escaped(text)}) Tj ET`).join('\n'),
  );
  return assemble(streams, info, trailer);
}

const escaped = (text: string): string => text.replace(/[()\\]/gu, '\\$&');

/** A PDF whose pages have these content streams. */
export function assemble(streams: readonly string[], info: Record<string, string> = {}, trailer = ''): Buffer {
  const first = 5;
  const kids = streams.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream.startsWith('<<')
        ? stream
        : `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
