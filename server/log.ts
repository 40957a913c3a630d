import { type Logger, pino } from 'pino';
import type { Config } from '../data/settings.js';

/** The program's log: JSON lines on standard error, each with an `event` name. Standard output is for people. */
export const createLog = (level: Config['logLevel']): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
