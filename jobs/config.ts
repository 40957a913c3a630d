/** The collector's settings, read from the environment; the form is that of server/config.ts. */
import { AppError } from '../data/errors.js';

/** One setting: the environment variable, what stands where it is absent, what it does, and how its text is read. */
export interface Setting<T> {
  name: string;
  default: string;
  help: string;
  /** Throws an Error whose message says what is expected. */
  parse(text: string): T;
}

const setting = <T>(name: string, standard: string, parse: (text: string) => T, help: string): Setting<T> => ({
  name,
  default: standard,
  help,
  parse,
});

const text = (value: string): string => value.trim();

function flag(value: string): boolean {
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false' || value === '') return false;
  throw new Error('1 or 0');
}

const whole =
  (least: number, most: number) =>
  (value: string): number => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most)
      throw new Error(`a whole number from ${least} to ${most}`);
    return Number(value);
  };

/** Header values hold no line ends; the rest is the operator's. */
function contact(value: string): string {
  if (/[^\x20-\x7e]/.test(value)) throw new Error('plain ASCII, such as mailto:desk@example.org');
  return value.trim();
}

const folders = (value: string): string[] =>
  value
    .split(':')
    .map((folder) => folder.trim())
    .filter(Boolean);

/** Every setting of the collector. docs/settings.md lists them from here. */
export const SETTINGS = {
  database: setting('FIGUREWATCH_DB', 'figurewatch.db', text, 'The database file; made when it is absent.'),
  url: setting(
    'FIGUREWATCH_URL',
    '',
    text,
    'Address of the dashboard as people open it, for links in alerts. Default: http://localhost and PORT.',
  ),
  port: setting('PORT', '3000', whole(0, 65_535), 'Port of the dashboard, for links in alerts.'),
  allowPrivateAddresses: setting(
    'FIGUREWATCH_ALLOW_PRIVATE_ADDRESSES',
    '0',
    flag,
    'Lets sources and webhooks live on loopback and private networks.',
  ),
  contact: setting(
    'FIGUREWATCH_CONTACT',
    '',
    contact,
    'Address or mail of the operator, sent in the User-Agent so that a site can reach you.',
  ),
  delayMs: setting(
    'FIGUREWATCH_DELAY_MS',
    '1000',
    whole(0, 3_600_000),
    'Milliseconds between two requests to one host, where neither its robots.txt nor the source asks for more.',
  ),
  sourcesAtOnce: setting('FIGUREWATCH_SOURCES_AT_ONCE', '8', whole(1, 100), 'How many sources are collected at once.'),
  pageMegabytes: setting(
    'FIGUREWATCH_PAGE_MEGABYTES',
    '10',
    whole(1, 500),
    'The largest page, feed or file that is read, in megabytes after decompression.',
  ),
  folders: setting(
    'FIGUREWATCH_FOLDERS',
    '',
    folders,
    'Folders that folder sources must lie in, parted by colons. Default: any folder that this program may read.',
  ),
  logLevel: setting(
    'FIGUREWATCH_LOG',
    'info',
    text,
    'How much is logged: fatal, error, warn, info, debug, trace, silent.',
  ),
} satisfies Record<string, Setting<unknown>>;

export type JobsConfig = { [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]['parse']> };

/** Reads all settings; an empty variable counts as absent. Throws AppError `invalid` that names the variable. */
export function readConfig(environment: Record<string, string | undefined>): JobsConfig {
  const entries = Object.entries(SETTINGS).map(([key, { name, default: standard, parse }]) => {
    const given = environment[name] || standard;
    try {
      return [key, parse(given)];
    } catch (error) {
      throw new AppError('invalid', `${name} must be ${(error as Error).message}, not "${given}"`);
    }
  });
  return Object.fromEntries(entries) as JobsConfig;
}
