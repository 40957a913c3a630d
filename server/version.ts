import { existsSync, readFileSync } from 'node:fs';

/** package.json beside server/ or, once built, beside dist/. */
const file = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url)).find(existsSync)!;

/** The program's version as package.json has it. */
export const VERSION: string = (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
