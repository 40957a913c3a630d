/** JSON Lines in and out, line by line: memory stays that of the longest line, however long the input is. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A longer line is refused with its number instead of being gathered in memory. Characters. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** A line's problem, in words for the person who made the line. */
export class LineError extends Error {}

async function* linesOf(input: Readable): AsyncGenerator<{ number: number; line: string | null }> {
  const decoder = new StringDecoder('utf8');
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    let from = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
      length += at - from;
      if (length <= LONGEST_LINE) parts.push(text.slice(from, at));
      yield { number, line: length <= LONGEST_LINE ? parts.join('') : null };
      number += 1;
      parts = [];
      length = 0;
      from = at + 1;
    }
    length += text.length - from;
    if (length <= LONGEST_LINE) parts.push(text.slice(from));
    else parts = [];
  }
  if (length > 0) yield { number, line: length <= LONGEST_LINE ? parts.join('') : null };
}

/**
 * Maps each line of `input` to a line of `output`, in order: what `map` gives, as JSON; a string as it is. A line that is no JSON object, or for which `map` throws a
 * {@link LineError}, is reported on `errors` with its number; the rest goes on. Empty lines are passed over.
 * Resolves to the exit code: 0, or 1 where a line was reported.
 */
export async function mapLines(
  map: (row: Record<string, unknown>) => unknown,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
  errors: Writable = process.stderr,
): Promise<number> {
  let broken = 0;
  for await (const { number, line } of linesOf(input)) {
    if (line !== null && line.trim() === '') continue;
    try {
      if (line === null) throw new LineError(`longer than ${LONGEST_LINE} characters; split the document`);
      const mapped = await map(objectOf(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line));
      const printed = typeof mapped === 'string' ? mapped : JSON.stringify(mapped);
      if (!output.write(`${printed}\n`)) await once(output, 'drain');
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      broken += 1;
      errors.write(`line ${number}: ${error.message}\n`);
    }
  }
  return broken > 0 ? 1 : 0;
}

function objectOf(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new LineError(`not JSON (${(error as Error).message}); each line is one JSON object`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LineError('not a JSON object; each line is one object such as {"id": "1", "text": "…"}');
  }
  return value as Record<string, unknown>;
}

/** The string at `key`, or a {@link LineError} that names what is missing. */
export function requiredString(row: Record<string, unknown>, key: string): string {
  const value = row[key];
  if (typeof value !== 'string')
    throw new LineError(`"${key}" must be a string, got ${JSON.stringify(value) ?? 'nothing'}`);
  return value;
}

/** The string at `key`, or null where it is absent or null. */
export function optionalString(row: Record<string, unknown>, key: string): string | null {
  const value = row[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new LineError(`"${key}" must be a string or null, got ${JSON.stringify(value)}`);
  return value;
}
