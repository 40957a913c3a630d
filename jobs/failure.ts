/** How collecting fails: always expected, always with a code for the row and a sentence for a person. */

export interface FailureDetails {
  status?: number | null;
  bytes?: number | null;
  /** The host asked not to be asked before this time. */
  notBefore?: Date | null;
}

export class CollectFailure extends Error {
  readonly status: number | null;
  readonly bytes: number | null;
  readonly notBefore: Date | null;

  constructor(
    /** `timeout`, `dns`, `http_404` …: what the `fetch` row's outcome holds. */
    readonly code: string,
    message: string,
    details: FailureDetails = {},
  ) {
    super(message);
    this.name = 'CollectFailure';
    this.status = details.status ?? null;
    this.bytes = details.bytes ?? null;
    this.notBefore = details.notBefore ?? null;
  }
}

/** Outcomes that may be gone at the next try; the others are settled until the page changes. */
export const isPassing = (code: string): boolean =>
  /^(timeout|dns|refused|broken_off|unreachable|held|robots_unavailable|internal|http_(408|425|429|5\d\d))$/.test(code);
