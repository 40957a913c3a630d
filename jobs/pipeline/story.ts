import { publisherClaimant } from '../../engine/claims/publisherClaimant.js';
import { decodeBytes } from '../../engine/reading/decode.js';
import { creditOf } from '../../engine/stories/credit.js';
import { signatureBytes, signatureOf } from '../../engine/stories/signature.js';
import type { StoryDraft } from '../../engine/stories/types.js';

/** Page bytes as they came; none where they are no longer kept. */
interface Page {
  body: Uint8Array;
  contentType: string | null;
}

const PDF = Buffer.from('%PDF');

/** What an article is told to be a reprint by. Its credit may stand on the page beside the text that was read. */
export function storyOf(
  { text, byline }: { text: string; byline: string | null },
  publisher: string | null,
  page: Page | null,
): StoryDraft {
  const isMarkup = page !== null && !PDF.equals(page.body.subarray(0, PDF.length));
  const html = isMarkup ? decodeBytes(page.body, page.contentType).text : '';
  return {
    signature: signatureBytes(signatureOf(text)),
    credit: creditOf({ text, byline, html }),
    publisher: publisherClaimant(publisher),
  };
}
