/** /api/v1 as an OpenAPI 3.1 document, made from the schemas that validate: nothing is written here that they say. */
import { z } from 'zod';
import type { Download } from '../download.js';
import type { Route } from '../route.js';
import { VERSION } from '../version.js';
import * as alerting from './alerts.js';
import { sparsePageOf } from './fields.js';
import * as shapes from './schemas.js';

/** What of JSON Schema is read here; there may be more. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  id?: string;
  /** Several where it may be null. */
  type?: string | string[];
  description?: string;
  /** Of a list in a query: it is given as parameters of their own, not parted by commas. */
  explode?: boolean;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
  /** Lists are parted by commas, or are parameters of their own (`explode`). */
  style?: 'form';
  explode?: boolean;
}

type Content = Record<string, { schema: JsonSchema }>;

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, { description: string; content?: Content } | { $ref: string }>;
}

export interface OpenApi {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, { description: string; content: Content }>;
  };
}

/** The live stream, which is no Route: its schemas, as eventStream.ts validates with them. */
export interface Stream {
  path: string;
  summary: string;
  query: z.ZodType;
  headers: z.ZodType;
}

/** Shapes of answers that stand under their own name; others are written where they occur. */
const NAMED = {
  Alert: alerting.alert,
  Article: shapes.article,
  Channel: alerting.channel,
  Claim: shapes.claim,
  Claimant: shapes.claimant,
  Change: shapes.change,
  Crisis: shapes.crisis,
  Error: shapes.errorBody,
  Event: shapes.event,
  Figure: shapes.figure,
  Job: alerting.job,
  Notification: alerting.notification,
  Place: shapes.place,
  Print: shapes.print,
  Rule: alerting.rule,
  Run: shapes.run,
  Series: shapes.series,
  Silence: alerting.silence,
  Source: shapes.source,
};

for (const [id, shape] of Object.entries(NAMED)) z.globalRegistry.add(shape, { id });

/** The whole document. */
export function openApi(routes: readonly Route[], downloads: readonly Download[], stream: Stream): OpenApi {
  const components: Record<string, JsonSchema> = {};
  const json = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => schemaOf(schema, io, components);
  const paths: OpenApi['paths'] = {};
  const add = (path: string, method: string, operation: Omit<Operation, 'operationId' | 'tags'>) => {
    const address = path.replace(/:(\w+)/g, '{$1}');
    paths[address] ??= {};
    paths[address][method] = { operationId: operationId(method, path), tags: [tagOf(path)], ...operation };
  };
  for (const { method, path, summary, params, query, body, response, sparse, status } of routes) {
    const shape = response && json(response, 'output');
    const answer = shape && (sparse ? { anyOf: [shape, json(sparsePageOf(sparse), 'output')] } : shape);
    add(path, method, {
      summary,
      parameters: [...parameters('path', json(params, 'input')), ...parameters('query', json(query, 'input'))],
      ...(body ? { requestBody: { required: true as const, content: jsonContent(json(body, 'input')) } } : {}),
      responses: {
        [status]: {
          description: answer ? 'The answer.' : 'Done.',
          ...(answer ? { content: jsonContent(answer) } : {}),
        },
        ...(method === 'get' ? NOT_MODIFIED : {}),
        ...FAILURES,
      },
    });
  }
  for (const { path, summary, mediaType, params, query } of downloads) {
    add(path, 'get', {
      summary,
      parameters: [...parameters('path', json(params, 'input')), ...parameters('query', json(query, 'input'))],
      responses: {
        200: { description: 'The file.', content: { [mediaType.split(';')[0]!]: { schema: {} } } },
        ...NOT_MODIFIED,
        ...FAILURES,
      },
    });
  }
  add(stream.path, 'get', {
    summary: stream.summary,
    parameters: [
      ...parameters('query', json(stream.query, 'input')),
      ...parameters('header', json(stream.headers, 'input')),
    ],
    responses: {
      200: {
        description: 'Server-sent events; the data of each is an Event.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      ...FAILURES,
    },
  });
  json(shapes.event, 'output');
  const failure = { description: 'What is wrong.', content: jsonContent(json(shapes.errorBody, 'output')) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Figurewatch',
      version: VERSION,
      description:
        'What news outlets, agencies and armed sides say about a crisis in numbers, each number with its evidence.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: components, responses: { Error: failure } },
  };
}

const jsonContent = (schema: JsonSchema): Content => ({ 'application/json': { schema } });
const FAILURES = { default: { $ref: '#/components/responses/Error' } };
const NOT_MODIFIED = { 304: { description: 'Nothing has changed since the ETag that If-None-Match names.' } };

/** A schema as JSON Schema; what is named goes into `components`. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Record<string, JsonSchema>): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io });
  const {
    $defs = {},
    id: __,
    ...own
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
  for (const [name, { id: ___, ...definition }] of Object.entries($defs)) {
    components[name] = definition;
  }
  const name = z.globalRegistry.get(schema)?.id;
  if (name === undefined) return own;
  components[name] ??= own;
  return { $ref: `#/components/schemas/${name}` };
}

/** The properties of an object's schema as parameters. */
function parameters(where: Parameter['in'], schema: JsonSchema): Parameter[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).map(([name, { description, explode, ...rest }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(typeof description === 'string' ? { description } : {}),
    schema: rest,
    ...(rest.type === 'array' ? { style: 'form' as const, explode: explode === true } : {}),
  }));
}

/** `get`, `/crises/:slug/series` → `getCrisesSlugSeries` */
const operationId = (method: string, path: string): string =>
  method + path.replace(/[^A-Za-z0-9]+(.)?/g, (_, first: string | undefined) => (first ?? '').toUpperCase());

/** `/crises/:slug/series` → `crises` */
const tagOf = (path: string): string => path.split('/')[1]!.split('.')[0]!;
