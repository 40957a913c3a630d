import iconv from 'iconv-lite';

const BOMS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/**
 * The text of an XML or JSON listing: by its byte order mark, then the header's charset, then its XML declaration, else
 * UTF-8 (RFC 7303). A charset that is not known counts as none.
 */
export function decodeXml(bytes: Buffer, contentType: string | null): string {
  const bom = BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(bytes.toString('latin1', 0, 300));
  const header = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '');
  const charset = [bom?.[1], header?.[1], declared?.[1]].find((name) => name && iconv.encodingExists(name));
  return iconv.decode(bytes, charset ?? 'utf-8');
}
