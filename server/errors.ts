import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError, type ErrorCode } from '../data/errors.js';
import type { ErrorJson } from './api/schemas.js';

/** The one map from the code of an expected failure to the HTTP status. */
const STATUS: Record<ErrorCode, number> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
  unusable_database: 503,
};

/** What body-parser and the router throw, by their `type` or status, as failures of ours. */
function fromExpress(error: { type?: string; status?: number }): AppError | null {
  if (error.type === 'entity.too.large') return new AppError('too_large', 'the body is over 1 MB; send less at once');
  if (error.type === 'entity.parse.failed') return new AppError('invalid', 'the body is not JSON');
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported')
    return new AppError('invalid', 'the body must be JSON in UTF-8, plain or compressed with gzip, deflate or br');
  if (error.status === 400 || error.status === 415) return new AppError('invalid', 'the request cannot be read');
  return null;
}

/**
 * The last handler: every failure leaves in one shape. An AppError says itself what is wrong; anything else is
 * "internal", logged once and never shown.
 */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    const known = error instanceof AppError ? error : fromExpress(error);
    if (!known)
      log.error({ event: 'request_failed', method: req.method, path: req.path, err: error }, 'request failed');
    // Too late for an answer of our own: Express ends the connection.
    if (res.headersSent) return next(error);
    const body: ErrorJson = known
      ? {
          error: {
            code: known.code,
            message: known.message,
            ...(known.details === undefined ? {} : { details: known.details }),
          },
        }
      : { error: { code: 'internal', message: 'something went wrong here; it has been logged' } };
    res.set('Cache-Control', 'no-store');
    res.status(known ? STATUS[known.code] : 500).json(body);
  };
}
