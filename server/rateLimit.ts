import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { AppError } from '../data/errors.js';

const WINDOW_MS = 60_000;

/**
 * Refuses what one client address (of IPv6 its network) asks beyond `perMinute`, with 429 in the one error shape and
 * `Retry-After` in seconds; every answer says in `RateLimit` how many are left. 0: no limit. docs/decisions/api.md says why.
 */
export function limitRate(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_req, _res, next) => next();
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res, next) => {
      next(
        new AppError(
          'rate_limited',
          `more than ${perMinute} requests in a minute from this address; go on in ${res.get('Retry-After')} seconds`,
        ),
      );
    },
  });
}
