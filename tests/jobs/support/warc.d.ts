/** Types of `warc`, which brings none: records as a stream, each with its headers and its block. */
declare module 'warc' {
  import { Transform } from 'node:stream';

  class WARCStream extends Transform {}
  namespace WARCStream {
    interface Entry {
      protocol: string;
      headers: Record<string, string>;
      content: Buffer;
    }
  }
  export default WARCStream;
}
