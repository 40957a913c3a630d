/**
 * Bytes to text. The order of trust: byte order mark, HTTP header, strict UTF-8, the page's own <meta>, a guess.
 * A header may lie (servers with a default charset), so where it says anything but UTF-8 and the bytes are valid
 * UTF-8 with at least one multi-byte character, the bytes win: text in another charset is almost never valid UTF-8.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { guessCharset } from './guessCharset.js';

/** Text of a page with the charset that gave it and why: `bom`, `header`, `utf-8`, `meta` or `guess`. */
export interface DecodedText {
  text: string;
  charset: string;
  because: 'bom' | 'header' | 'utf-8' | 'meta' | 'guess';
}

/** The standard searches the first 1024 bytes for a charset; real pages put it later behind long scripts. */
const META_WINDOW = 8192;

/** Names that the WHATWG encoding standard reads as another charset than their letters say. */
const LABELS: Record<string, string> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  iso8859_1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  'x-sjis': 'shift_jis',
  utf8: 'utf-8',
  unicode: 'utf-8',
};

/** The charset that a label names, or null where iconv-lite knows none of that name. */
function charsetOf(label: string | null | undefined): string | null {
  if (!label) return null;
  const name = label.trim().toLowerCase();
  const known = LABELS[name] ?? name;
  return iconv.encodingExists(known) ? known : null;
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/** Pages begin with markup in ASCII, whatever their language; later text would hide it. Bytes. */
const WIDE_WINDOW = 40;

/** UTF-16 without a byte order mark: at the beginning every second byte is zero. */
function wideCharset(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, WIDE_WINDOW);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  if (end < 16 || Math.max(zeros[0]!, zeros[1]!) < end * 0.4 || Math.min(zeros[0]!, zeros[1]!) > end * 0.05)
    return null;
  return zeros[0]! > zeros[1]! ? 'utf-16be' : 'utf-16le';
}

/** Without a last character that the end of a cut file breaks. */
function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at -= 1) {
    if (bytes[at]! >= 0xc2) return bytes.subarray(0, at);
    if (bytes[at]! < 0x80) break;
  }
  return bytes;
}

/** The charset that the page itself names: `<meta charset>`, `<meta http-equiv content>` or an XML declaration. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = asBuffer(bytes.subarray(0, META_WINDOW)).toString('latin1');
  const match =
    /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i.exec(head) ??
    /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/i.exec(head);
  const charset = charsetOf(match?.[1]);
  // A page whose <meta> could be read as single bytes is not in UTF-16, whatever it says.
  return charset?.startsWith('utf-16') ? 'utf-8' : charset;
}

const strictUtf8 = (bytes: Uint8Array): string | null => (isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : null);

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** UTF-8 but for a few broken bytes: one bad byte in a long page must not turn the whole page into another charset. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let multibyte = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) multibyte += 1;
  }
  return broken * 20 < multibyte ? text : null;
}

const decodeAs = (bytes: Uint8Array, charset: string): string => iconv.decode(asBuffer(bytes), charset);

/** Decodes a page. Never throws: bytes that fit no charset come out with replacement characters. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null = null): DecodedText {
  const bom = bomOf(bytes);
  if (bom) return { text: decodeAs(bytes, bom), charset: bom, because: 'bom' };

  const wide = wideCharset(bytes);
  if (wide) return { text: decodeAs(bytes, wide), charset: wide, because: 'guess' };

  const header = charsetOf(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]);
  const utf8 = strictUtf8(bytes) ?? strictUtf8(withoutCutEnd(bytes));
  if (header && header !== 'utf-8' && (utf8 === null || header.startsWith('utf-16') || isAscii(bytes))) {
    const own = header === 'windows-1252' ? metaCharset(bytes) : null;
    // A server's default is wrong where the page names another charset and its letters bear that out.
    if (own !== null && own !== header && own !== 'utf-8' && guessCharset(bytes) !== header) {
      return { text: decodeAs(bytes, own), charset: own, because: 'meta' };
    }
    return { text: decodeAs(bytes, header), charset: header, because: 'header' };
  }
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', because: header === 'utf-8' ? 'header' : 'utf-8' };

  const meta = metaCharset(bytes);
  const nearly = header === 'utf-8' || meta === null || meta === 'utf-8' ? nearlyUtf8(bytes) : null;
  if (nearly !== null) return { text: nearly, charset: 'utf-8', because: header === 'utf-8' ? 'header' : 'utf-8' };
  if (meta && meta !== 'utf-8') return { text: decodeAs(bytes, meta), charset: meta, because: 'meta' };

  const guess = guessCharset(bytes);
  return { text: decodeAs(bytes, guess), charset: guess, because: 'guess' };
}
