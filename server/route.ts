import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { AppError } from '../data/errors.js';
import type { Store } from '../data/open.js';
import type { Viewer } from '../data/viewer.js';
import { cutTo } from './api/fields.js';
import type { ViewerOf } from './viewer.js';

/** What a route's handler is given: everything validated, and who asks. */
export interface Asked<P, Q, B> {
  store: Store;
  viewer: Viewer;
  params: P;
  query: Q;
  body: B;
}

/**
 * One route as data: the schemas that validate its request are the same that describe it (api/openapi.ts). `response` is what tests check every answer against; null: an answer without a body.
 */
export interface Route {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Below /api/v1, in Express's form: `/crises/:slug`. */
  path: string;
  summary: string;
  params: z.ZodType;
  query: z.ZodType;
  body: z.ZodType | null;
  response: z.ZodType | null;
  /** What the items of a list are, where `fields` in the query cuts them. */
  sparse: z.ZodObject | null;
  status: number;
  handle(asked: Asked<unknown, unknown, unknown>): Promise<unknown>;
}

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

interface Definition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  method: Route['method'];
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  response?: R;
  sparse?: z.ZodObject;
  status?: number;
  handle(asked: Asked<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.output<R>>;
}

/** Makes a route; the handler's arguments and its answer are typed by the schemas. */
export function route<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  R extends z.ZodType = z.ZodVoid,
>(definition: Definition<P, Q, B, R>): Route {
  return {
    method: definition.method,
    path: definition.path,
    summary: definition.summary,
    params: definition.params ?? NOTHING,
    query: definition.query ?? NOTHING,
    body: definition.body ?? null,
    response: definition.response ?? null,
    sparse: definition.sparse ?? null,
    status: definition.status ?? (definition.response ? 200 : 204),
    handle: definition.handle as Route['handle'],
  };
}

/** The Express handler of a route: validate, call, answer. Failures go to the error handler. */
export function handlerOf(
  { params, query, body, response, sparse, status, handle }: Route,
  store: Store,
  viewerOf: ViewerOf,
): RequestHandler {
  return async (req: Request, res: Response) => {
    const asked = {
      store,
      viewer: viewerOf(req),
      params: check(params, req.params, 'address'),
      query: check(query, req.query, 'query'),
      body: body ? check(body, req.body, 'body') : check(NOTHING, req.body ?? {}, 'body'),
    };
    const answer = await handle(asked);
    const { fields } = asked.query as { fields?: string[] };
    if (!response) res.status(status).end();
    else if (sparse && fields) res.status(status).json(cutTo(answer as { items: object[] }, sparse, fields));
    else res.status(status).json(answer);
  };
}

type Part = 'address' | 'query' | 'body' | 'header';

/** Throws AppError `invalid` with a sentence on the first thing that is wrong and all of them in `details`. */
export function check<T extends z.ZodType>(schema: T, input: unknown, part: Part): z.output<T> {
  if (part === 'body' && input === undefined) {
    throw new AppError('invalid', 'a JSON body is needed, with the header Content-Type: application/json');
  }
  const checked = schema.safeParse(input, { reportInput: true });
  if (checked.success) return checked.data;
  const details = checked.error.issues.map((issue) => ({
    in: part,
    path: issue.path.join('.'),
    message: sentence(issue, schema, part),
  }));
  throw new AppError('invalid', details[0]!.message, details);
}

function sentence(issue: z.core.$ZodIssue, schema: z.ZodType, part: Part): string {
  // Which of several values of a parameter was wrong shows in the value.
  const where = issue.path.filter((key) => part === 'body' || typeof key !== 'number').join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.slice(0, 5).map((key) => `"${key.slice(0, 60)}"`);
    const known = issue.path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const what = part === 'query' ? 'query parameter' : `field in the ${part}${where ? ` under "${where}"` : ''}`;
    const there =
      known.length > 0 ? `; there are: ${known.join(', ')}` : part === 'query' ? '; this address takes none' : '';
    return `unknown ${what} ${names.join(', ')}${there}`;
  }
  return where === ''
    ? `${part}: ${issue.message}`
    : `"${where}" in the ${part}${inWords(issue) ?? `: ${issue.message}`}`;
}

/** zod's own messages in words that say what to change; null where the schema says it itself. */
function inWords(issue: z.core.$ZodIssue): string | null {
  if (!/^(?:Invalid (?:input|option)|Too (?:big|small)): /.test(issue.message)) return null;
  if (issue.code === 'invalid_value') {
    const said = typeof issue.input === 'string' ? ` cannot be "${issue.input.slice(0, 60)}"; it` : '';
    return `${said} can be: ${issue.values.map(String).join(', ')}`;
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const [least, bound] =
      issue.code === 'too_big' ? (['at most', issue.maximum] as const) : (['at least', issue.minimum] as const);
    if (issue.origin === 'string') return ` must have ${least} ${bound} letters`;
    if (issue.origin === 'array') return ` must have ${least} ${bound} values`;
    return ` must be ${least} ${bound}`;
  }
  if (issue.code !== 'invalid_type') return null;
  if (/received undefined$/.test(issue.message)) return ' is missing';
  return ` must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
}
