/** /api/docs: the OpenAPI document as one page to read, without scripts and loading nothing from elsewhere. */
import type { JsonSchema, OpenApi, Operation, Parameter } from '../api/openapi.js';
import { asHtml, exampleOf, typeOf } from './types.js';

type Named = Operation & { method: string; path: string };

/** The page. */
export function docsPage(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Named => ({ ...operation, method, path })),
  );
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))];
  const { title, description, version } = document.info;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asHtml(title)}: the API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header>
<h1>${asHtml(title)}: the API</h1>
<p>${asHtml(description)}</p>
<p>Version ${asHtml(version)}. For programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
</header>
<nav aria-label="Addresses"><ul>
${tags.map((tag) => `<li><a href="#tag-${tag}">${tag}</a></li>`).join('\n')}
<li><a href="#shapes">Shapes</a></li>
</ul></nav>
<main>
${RULES}
${tags.map((tag) => section(tag, operations)).join('\n')}
<h2 id="shapes">Shapes</h2>
${Object.entries(document.components.schemas).map(shape).join('\n')}
</main>
</body>
</html>
`;
}

const RULES = `<p>Lists answer <code>{"items": […], "next": …}</code>: give <code>next</code> as <code>cursor</code>, with the same
filters and <code>sort</code>, for the page after it. Pages neither repeat nor skip a row while others are being added.
Errors are <code>{"error": {"code", "message", "details"?}}</code>; the message says what to change. Answers carry an
<code>ETag</code>; with it as <code>If-None-Match</code> the answer is an empty 304 while nothing has changed.
Beyond the limit of requests the answer is 429 with <code>Retry-After</code> in seconds.</p>
<p>To follow everything: <code>GET /changes?since=…</code>, follow <code>next</code> until it is null, keep <code>resume</code>,
and come back with it as <code>cursor</code>.</p>`;

const section = (tag: string, operations: readonly Named[]): string =>
  `<section aria-labelledby="tag-${tag}">
<h2 id="tag-${tag}">${tag}</h2>
${operations
  .filter((one) => one.tags.includes(tag))
  .map(entry)
  .join('\n')}
</section>`;

function entry(operation: Named): string {
  const { method, path, summary, parameters, requestBody, responses, operationId } = operation;
  const body = requestBody?.content['application/json']?.schema;
  const [status, response] = Object.entries(responses)[0]!;
  const content = 'content' in response ? Object.entries(response.content ?? {})[0] : undefined;
  const [mediaType, { schema }] = content ?? ['', { schema: {} }];
  const answer = !content
    ? 'nothing'
    : mediaType === 'application/json' && Object.keys(schema).length > 0
      ? typeOf(schema)
      : `<code>${asHtml(mediaType)}</code>`;
  return `<article aria-labelledby="${operationId}">
<h3 id="${operationId}"><code><span class="method">${method}</span> ${asHtml(path)}</code></h3>
<p>${inline(summary)}</p>
${parameters.length > 0 ? table('Parameters', parameters.map(parameterRow)) : ''}
${body ? fields('Body', body) : ''}
<p>Answers ${status}: ${answer}.</p>
${content && mediaType === 'application/json' ? fields('Answer', schema) : ''}
<pre><code>${asHtml(curl(operation, body))}</code></pre>
</article>`;
}

const shape = ([name, schema]: [string, JsonSchema]): string =>
  `<h3 id="${asHtml(name)}">${asHtml(name)}</h3>\n${fields('Fields', schema)}`;

const parameterRow = ({ name, in: where, required, description = '', schema }: Parameter): string[] => [
  `<code>${asHtml(name)}</code>${required ? ' (required)' : ''}`,
  where,
  typeOf(schema),
  inline(description),
];

/** An object's fields; of alternatives those of each. */
function fields(caption: string, schema: JsonSchema): string {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((option, i) => fields(i === 0 ? caption : `${caption}, or`, option)).join('\n');
  const rows = fieldRows(schema, '');
  return rows.length === 0 ? '' : table(caption, rows);
}

function fieldRows(schema: JsonSchema, prefix: string): string[][] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = required.includes(name) ? '' : ' (may be left out)';
    const row = [`<code>${asHtml(prefix + name)}</code>${optional}`, typeOf(field), inline(field.description ?? '')];
    const inner = [field, field.items ?? {}, ...(field.anyOf ?? [])];
    return [row, ...inner.flatMap((one) => fieldRows(one, `${prefix}${name}.`))];
  });
}

const table = (caption: string, rows: readonly (readonly string[])[]): string =>
  `<div class="table" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
${rows.map(([name, ...cells]) => `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</table></div>`;

/** Text with its `code`. */
const inline = (text: string): string => asHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const EXAMPLES: Record<string, string> = { limit: '20', q: 'mosul' };

function curl({ method, path, parameters }: Named, body: JsonSchema | undefined): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || one.name === 'limit'))
    .map(({ name, schema }) => `${name}=${EXAMPLES[name] ?? encodeURIComponent(String(exampleOf(schema)))}`);
  const url = `http://localhost:3000/api/v1${address}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  const sent = body ? ` -H 'Content-Type: application/json' -d '${JSON.stringify(exampleOf(body))}'` : '';
  const stays = path === '/events' ? '-N ' : '';
  return `curl ${stays}${method === 'get' ? '' : `-X ${method.toUpperCase()} `}'${url}'${sent}`;
}
