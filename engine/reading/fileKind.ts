/** Whether a file is a page, a plain text, a PDF or none of them, from its first bytes and the Content-Type it was served with. */

/** Some PDF have a few bytes before their mark, which readers accept within the first 1024. */
const PDF = /^(?:%PDF-|[^<]{0,1000}[\r\n]%PDF-1\.\d)/u;
const PDF_TYPE = /^\s*application\/(?:x-)?pdf/iu;
const PAGE_TYPE = /html|xhtml/iu;
const TEXT_TYPE = /^\s*text\/(?:plain|markdown|x-markdown)/iu;
const OTHER_TYPE =
  /^\s*(?:image|audio|video|font)\/|^\s*application\/(?:json|zip|gzip|octet-stream|msword|vnd\.)|\bjson\b/iu;

/** First bytes of files that are certainly no text, in hexadecimal: ZIP (and office files), gzip, PNG, GIF, JPEG, RIFF, ELF, MP3, Ogg. */
const MAGIC = ['504b0304', '1f8b', '89504e47', '47494638', 'ffd8ff', '52494646', '7f454c46', '494433', '4f676753'];

const FEED =
  /^\s{0,200}(?:<\?xml[^>]{0,300}\?>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)[\s>]/iu;

/** Characters looked at. */
const WINDOW = 64 * 1024;

/** Tells pages (`html`), plain texts, PDF and other files apart. What is served as a page but holds no tag is a text. */
export function kindOfFile(body: Uint8Array | string, contentType: string | null): 'html' | 'text' | 'pdf' | 'other' {
  const start = typeof body === 'string' ? body.slice(0, WINDOW) : latin1(body.subarray(0, WINDOW));
  const first = Buffer.from(start.slice(0, 8), 'latin1').toString('hex');
  if (PDF.test(start)) return 'pdf';
  if (MAGIC.some((magic) => first.startsWith(magic)) || FEED.test(start)) return 'other';
  const type = contentType ?? '';
  // A server's error page is often sent under the name of the file that was asked for.
  if (PDF_TYPE.test(type)) return /^\s*<(?:!doctype|html|head|body)/iu.test(start) ? 'html' : 'pdf';
  if (OTHER_TYPE.test(type)) return 'other';
  if (TEXT_TYPE.test(type)) return 'text';
  const wide = start.includes('\0');
  if (PAGE_TYPE.test(type) || wide || /<[a-z!/?]/iu.test(start)) return 'html';
  return /^\s*[{[]/u.test(start) && isJson(body) ? 'other' : 'text';
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function isJson(body: Uint8Array | string): boolean {
  try {
    JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
    return true;
  } catch {
    return false;
  }
}
