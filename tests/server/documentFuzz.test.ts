/**
 * Requests made from the OpenAPI document alone, right ones and wrong ones: no fault of ours (5xx), every error in the one
 * shape, every answer as the document says (by another validator than made it), none beyond a bound. The ids come from
 * the answers. Seeded, so that what fails fails again.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writer } from '../../data/handle.js';
import { evaluateRules } from '../../jobs/alerts/evaluate.js';
import type { JsonSchema, OpenApi, Operation, Parameter } from '../../server/api/openapi.js';
import { listen } from '../support/listen.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

const SEED = 20161117;
const RUNS_EACH = 60;
/** The seeded record is small; of a real one the largest answer, a crisis's series, is near 8 MB. */
const MOST_BYTES = 1_000_000;

interface Called extends Operation {
  path: string;
  method: string;
}

let seeded: Seeded;
let server: Awaited<ReturnType<typeof listen>>;
let document: OpenApi;
let operations: Called[];
const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

beforeAll(async () => {
  seeded = await openSeeded();
  server = await listen(appOf(seeded.store));
  await fillWithDecisions(seeded.store);
  document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as OpenApi;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Called => ({ ...operation, method, path })),
  );
});
afterAll(async () => {
  await server.close();
  await seeded.store.close();
});

/** What people and rules make of a record: a quoted number, and alerts. */
async function fillWithDecisions(store: Seeded['store']): Promise<void> {
  const api = async (path: string, body?: object) => {
    const sent = body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
    return (await (await fetch(`${server.url}/api/v1${path}`, sent)).json()) as { items: { id: string }[] };
  };
  const [claim] = (await api('/claims?metric=trapped')).items;
  await api('/crises/mosul/adoptions', { claim: claim!.id, reason: 'As the UN counts.' });
  await api('/rules', { name: 'New', condition: { kind: 'new_claim' }, hold: true });
  await writer(store).updateTable('rule').set({ event_cursor: 0 }).execute();
  await writer(store).deleteFrom('progress').execute();
  expect(await evaluateRules(store, pino({ level: 'silent' }))).toBeGreaterThan(0);
}

/** Names of things as answers gave them, by what they name: what a caller would put into the next address. */
const met: Record<string, string[]> = { slug: ['mosul'], number: ['1'] };
const MOST_MET = 100;

function keep(kind: string, value: unknown): void {
  met[kind] ??= [];
  const known = met[kind];
  if (typeof value === 'string' && !known.includes(value) && known.length < MOST_MET) known.push(value);
}

/** `/sources/{id}/runs` → `runs` */
const kindOf = (path: string): string => path.split('/').findLast((part) => !part.includes('{'))!;

function remember(answer: unknown, kind: string): void {
  if (Array.isArray(answer)) for (const one of answer.slice(0, 5)) remember(one, kind);
  else if (answer !== null && typeof answer === 'object') {
    for (const [key, value] of Object.entries(answer)) {
      if (key === 'id') keep(kind, value);
      else if (key === 'slug') keep('slug', value);
      else if (key === 'key' || key === 'series') keep('key', value);
      else if (key === 'next' || key === 'resume') keep('cursor', value);
      else if (key === 'requestId') keep('requests', value);
      if (key === 'items') remember(value, kind);
      else if (typeof value === 'object') remember(value, key);
    }
  }
}

const named = (...kinds: string[]): fc.Arbitrary<string> =>
  fc.nat().map((n) => {
    const all = kinds.flatMap((kind) => met[kind] ?? []);
    return all[n % all.length] ?? 'x';
  });
const anyName = fc.nat().chain((n) => named(Object.keys(met)[n % Object.keys(met).length]!));

const NONSENSE = fc.oneof(
  fc.constantFrom('', '-1', '1e309', 'NaN', 'null', '[]', '%', "'; drop table claim; --", '\u0000', '9999999999999999'),
  fc.constantFrom('2016-02-30', '275760-09-14', '2016-11-03T25:00:00Z', '-'.repeat(3_000), 'ı\u202e'),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);

/** What a schema lets through, as far as it says so. */
function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.$ref) return fitting(document.components.schemas[schema.$ref.split('/').at(-1)!]!);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map(fitting));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => fitting({ ...schema, type })));
  const { minimum = -10, maximum = 1_000_000, minLength = 0, maxLength = 30 } = schema;
  switch (schema.type) {
    case 'array':
      return fc.array(fitting(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => [key, fitting(field)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -1_000_000), max: Math.min(maximum, 1_000_000) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'string':
      if (schema.pattern?.startsWith('^\\d{4}')) return fc.constantFrom('2016-10-17', '2016-11-03', '2016-11-10');
      if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern, 'u')).map((text) => text.slice(0, 60));
      return fc.oneof(anyName, fc.string({ minLength, maxLength: Math.min(maxLength, 30) }));
    default:
      return fc.anything({ maxDepth: 2 });
  }
}

/** Names in an address are mostly those of things that there are. */
const fittingFor = (path: string, { name, in: where, schema }: Parameter): fc.Arbitrary<unknown> => {
  if (where === 'path') return named(name === 'id' ? kindOf(path.slice(0, path.indexOf('{') - 1)) : name);
  return name === 'crisis' ? fc.oneof(named('slug'), fitting(schema)) : fitting(schema);
};

interface Asked {
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const encode = (value: unknown): string =>
  encodeURIComponent(
    [value]
      .flat()
      .join(',')
      .replace(/[\ud800-\udfff]/g, '?'),
  );

/** Requests of an operation: most as the document asks, some with a part that it does not. */
function requests({ path, parameters, requestBody }: Called): fc.Arbitrary<Asked> {
  const some = <T>(right: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: NONSENSE });
  const of = (where: string) => parameters.filter((one) => one.in === where);
  const record = (where: string, all: boolean) =>
    fc.record(Object.fromEntries(of(where).map((one) => [one.name, some(fittingFor(path, one))])), {
      requiredKeys: of(where).flatMap((one) => (all || one.required ? [one.name] : [])),
    });
  // Each optional parameter in one of four requests: all at once would let nothing through.
  const few = fc
    .tuple(record('query', false), fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }))
    .map(([query, dice]) =>
      Object.entries(query).filter(
        ([key], i) => dice[i] === 0 || of('query').find((one) => one.name === key)?.required,
      ),
    );
  const body = requestBody?.content['application/json']?.schema;
  return fc.record({
    path: record('path', true).map((values) =>
      path.replace(/\{(\w+)\}/g, (_, key: string) => encode(values[key]) || 'x'),
    ),
    query: fc
      .tuple(few, fc.nat(30))
      .map(([pairs, odd]) =>
        [...pairs.map(([key, value]) => `${key}=${encode(value)}`), ...(odd === 0 ? ['unknown=1'] : [])].join('&'),
      ),
    headers: record('header', false).map((values) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value).replace(/[^ -~]/g, '?')])),
    ),
    body: body
      ? fc
          .oneof({ weight: 9, arbitrary: fitting(body) }, { weight: 1, arbitrary: fc.anything() })
          .map((value) => JSON.stringify(value) ?? '{')
      : fc.constant(undefined),
  });
}

const validators = new Map<JsonSchema, ValidateFunction>();
function validatorOf(schema: JsonSchema): ValidateFunction {
  const found = validators.get(schema) ?? ajv.compile({ allOf: [schema], components: document.components });
  validators.set(schema, found);
  return found;
}

let sent = 0;
const answered = new Map<string, number>();

/** Sends it and says what is wrong with the answer; null where nothing is. */
async function wrong(operation: Called, asked: Asked): Promise<string | null> {
  sent += 1;
  const { method, responses } = operation;
  const response = await fetch(`${server.url}/api/v1${asked.path}?${asked.query}`, {
    method: method.toUpperCase(),
    headers: { ...asked.headers, ...(asked.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(asked.body === undefined ? {} : { body: asked.body }),
  });
  const { status } = response;
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (mediaType === 'text/event-stream') {
    await response.body?.cancel();
    answered.set(operation.operationId, status);
    return status === 200 ? null : `stream with ${status}`;
  }
  const text = await response.text();
  if (status >= 500) return `${status}: ${text.slice(0, 200)}`;
  if (text.length > MOST_BYTES) return `${text.length} bytes`;
  if (status >= 400) {
    const valid = validatorOf(document.components.schemas['Error']!);
    const body: unknown = JSON.parse(text);
    return valid(body) ? null : `error of another shape: ${text.slice(0, 200)}`;
  }
  answered.set(operation.operationId, status);
  const described = responses[status];
  if (!described) return `${status} is not described`;
  const content = 'content' in described ? described.content : undefined;
  if (!content) return text === '' ? null : 'an answer where none is described';
  if (!(mediaType in content)) return `${mediaType} is not described`;
  if (mediaType !== 'application/json') return null;
  const body: unknown = JSON.parse(text);
  remember(body, kindOf(operation.path));
  const valid = validatorOf(content[mediaType]!.schema);
  return valid(body) ? null : `not as described: ${ajv.errorsText(valid.errors).slice(0, 300)}`;
}

async function fuzz(chosen: readonly Called[], numRuns: number): Promise<void> {
  for (const operation of chosen) {
    await fc.assert(
      fc.asyncProperty(requests(operation), async (asked) => {
        const found = await wrong(operation, asked);
        expect([operation.method, asked, found]).toEqual([operation.method, asked, null]);
      }),
      { seed: SEED, numRuns, endOnFailure: true },
    );
  }
}

it('no request made from the document gets a fault, another shape or an unbounded answer', async () => {
  const reads = operations.filter(({ method }) => method === 'get');
  const writes = operations.filter(({ method }) => method === 'post' || method === 'patch');
  const deletions = operations.filter(({ method }) => method === 'delete');
  // Lists first: they give the names that the others need; reads again over what the writes left.
  await fuzz(
    [...reads].sort((a, b) => a.path.split('{').length - b.path.split('{').length),
    RUNS_EACH,
  );
  await fuzz(writes, RUNS_EACH);
  await fuzz(reads, RUNS_EACH / 2);
  await fuzz(deletions, RUNS_EACH);
  await fuzz(reads, RUNS_EACH / 4);
  expect(sent).toBeGreaterThan(3_000);
  // What was never answered well was hardly checked.
  const never = reads.filter(({ operationId }) => !answered.has(operationId)).map(({ path }) => path);
  expect(never).toEqual([]);
}, 120_000);
