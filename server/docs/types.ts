/** JSON Schemas in words, and an example of each. */
import type { JsonSchema } from '../api/openapi.js';

const TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML. */
export const asHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => TEXT[c]!);

const anyOf = (schema: JsonSchema): JsonSchema[] | undefined => schema.anyOf ?? schema.oneOf ?? schema.allOf;

/** What a value may be, as HTML: `text`, `number or null`, `list of Claim` with a link. */
export function typeOf(schema: JsonSchema): string {
  const { $ref, type, items, enum: values, const: only } = schema;
  if (typeof $ref === 'string') {
    const name = asHtml($ref.split('/').at(-1)!);
    return `<a href="#${name}">${name}</a>`;
  }
  if (only !== undefined) return `<code>${asHtml(JSON.stringify(only))}</code>`;
  if (Array.isArray(values)) return values.map((value) => `<code>${asHtml(String(value))}</code>`).join(', ');
  const options = anyOf(schema);
  if (options) return options.map(typeOf).join(' or ');
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...schema, type: one })).join(' or ');
  if (type === 'array') return `list of ${typeOf(items ?? {})}`;
  if (type === 'object') return 'object';
  return typeof type === 'string' ? (WORDS[type] ?? type) + limits(schema) : 'anything';
}

const WORDS: Record<string, string> = { string: 'text', integer: 'whole number', boolean: 'true or false' };

function limits({ minimum, maximum, maxLength, default: standard }: JsonSchema): string {
  // What JavaScript can hold is no limit worth naming.
  const within = [minimum, maximum].map((n) => (typeof n === 'number' && Number.isSafeInteger(n * 2) ? n : undefined));
  const parts = [
    ...(within[0] === undefined ? [] : [`from ${within[0]}`]),
    ...(within[1] === undefined ? [] : [`to ${within[1]}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(standard === undefined ? [] : [`default ${asHtml(JSON.stringify(standard))}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** A small value that fits, of an object its required fields; for the examples. */
export function exampleOf(schema: JsonSchema): unknown {
  const { type, enum: values, const: only, pattern, properties, required, minimum } = schema;
  if (only !== undefined) return only;
  if (Array.isArray(values)) return values[0];
  const options = anyOf(schema);
  if (options) return exampleOf(options[0]!);
  if (type === 'object') {
    const fields = properties ?? {};
    const names = (required ?? []).filter((name) => fields[name]);
    // A change needs at least one field.
    const shown = names.length > 0 ? names : Object.keys(fields).slice(0, 1);
    return Object.fromEntries(shown.map((name) => [name, exampleOf(fields[name]!)]));
  }
  if (type === 'array') return [];
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return typeof minimum === 'number' && minimum >= 0 ? minimum : 1;
  return typeof pattern === 'string' && pattern.includes('\\d{4}') ? '2016-11-03' : '…';
}
