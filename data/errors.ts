/** Codes of expected failures. server/errors.ts maps each to a status once; anything else is "internal". */
export const ERROR_CODES = [
  'invalid',
  'not_found',
  'method_not_allowed',
  'conflict',
  'forbidden',
  'too_large',
  'rate_limited',
  'unavailable',
  'unusable_database',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure that people may meet; the message is for them and says what to change. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
    this.name = 'AppError';
  }
}
