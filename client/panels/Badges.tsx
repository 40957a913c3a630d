/** States as badges: the word first, its sign second, its colour third. */
import { evidenceWords } from '../format/evidence.en.js';
import { words } from '../format/words.en.js';
import { Icon } from './Icon.js';

export function ReviewBadge({ review }: { review: keyof typeof words.review }) {
  return (
    <span class={`badge ${review === 'rejected' ? 'failed' : review}`}>
      {review === 'confirmed' && <Icon name="tick" />}
      {review === 'corrected' && <Icon name="pen" />}
      {review === 'rejected' && <Icon name="close" />}
      {words.review[review]}
    </span>
  );
}

export function ContestedBadge() {
  return (
    <span class="badge contested">
      <Icon name="contested" />
      {words.contested}
    </span>
  );
}

export function StaleBadge({ age }: { age: string }) {
  return (
    <span class="badge stale">
      <Icon name="clock" />
      {words.stale(age)}
    </span>
  );
}

/** The outlet itself says that it corrected the article; a person's correction is a {@link ReviewBadge}. */
export function AmendedBadge() {
  return (
    <span class="badge amended">
      <Icon name="pen" />
      {evidenceWords.corrected}
    </span>
  );
}

/** The one solid badge: the number that the organisation quotes. */
export function QuotedBadge() {
  return (
    <span class="badge adopted">
      <Icon name="bookmark" />
      {words.weQuote}
    </span>
  );
}
