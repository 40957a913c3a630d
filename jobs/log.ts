import { type Logger, pino } from 'pino';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** The collector's log: JSON lines on standard error, each with an `event` name. Standard output is for people. */
export const createLog = (level: string): Logger =>
  pino(
    { level: LEVELS.includes(level) ? level : 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
