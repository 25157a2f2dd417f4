// GET /api/openapi.json as a page.
import { get } from './api.js';
import { el, fill, replace, said } from './dom.js';

export async function show(main, { signal }) {
  document.title = 'The API · Backline';
  const body = el('div', {}, el('p', { class: 'muted' }, 'One moment…'));
  replace(main, el('h1', { tabindex: '-1' }, 'The API'), body);
  const api = await get('/api/openapi.json', { signal });
  const operations = list(api);
  replace(
    body,
    el('p', {}, `${api.info.title} ${api.info.version}`),
    el('p', {}, api.info.description),
    el('p', {}, el('a', { href: '/api/openapi.json', target: '_blank', rel: 'noopener' }, 'openapi.json')),
    api.tags.map((tag) => group(api, tag, operations.filter(({ operation }) => operation.tags.includes(tag.name)))),
    el('section', { id: 'schemas' }, el('h2', {}, 'Schemas'), Object.entries(api.components.schemas).map(([name, schema]) => schemaEntry(name, schema))),
  );
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.matches('details')) target.open = true;
    target?.scrollIntoView();
  };
  addEventListener('hashchange', unfold, { signal });
  unfold();
}

function list({ paths }) {
  return Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));
}

function group(api, { name, description }, operations) {
  return el(
    'section',
    { id: `tag-${name}` },
    el('h2', {}, name),
    el('p', { class: 'muted' }, description),
    operations.map((each) => entry(api, each)),
  );
}

function entry(api, { path, method, operation }) {
  return el(
    'details',
    { id: operation.operationId, class: 'entry' },
    el('summary', {}, el('code', { class: `method ${method}` }, method.toUpperCase()), ' ', el('code', {}, path), ' ', el('span', { class: 'muted' }, operation.summary)),
    operation.description && el('p', {}, operation.description),
    operation.security && el('p', {}, `Needs ${Object.keys(operation.security[0]).join(', ')} in the Authorization header.`),
    parameters(api, operation.parameters ?? []),
    body(operation.requestBody),
    answers(api, operation.responses),
  );
}

function parameters(api, all) {
  if (!all.length) return null;
  return [
    el('h3', {}, 'Parameters'),
    el(
      'dl',
      {},
      all
        .map((parameter) => resolved(api, parameter))
        .flatMap(({ name, in: place, required, description, schema }) => [
          el('dt', {}, el('code', {}, name), ` in ${place}${required ? ', required' : ''}: `, type(schema)),
          el('dd', {}, description ?? ''),
        ]),
    ),
  ];
}

function body(request) {
  if (!request) return null;
  return [el('h3', {}, 'Body'), el('p', {}, request.description ?? '', ' ', Object.values(request.content).map(({ schema }) => type(schema)))];
}

function answers(api, responses) {
  return [
    el('h3', {}, 'Answers'),
    el(
      'dl',
      {},
      Object.entries(responses).flatMap(([status, given]) => {
        const response = resolved(api, given);
        const shapes = Object.values(response.content ?? {}).map(({ schema }) => type(schema));
        return [el('dt', {}, el('code', {}, status), ' ', shapes), el('dd', {}, response.description)];
      }),
    ),
  ];
}

function resolved(api, node) {
  return node.$ref ? node.$ref.split('/').slice(1).reduce((found, part) => found[part], api) : node;
}

/** A schema's type, with links to those that have a name. */
function type(schema) {
  if (!schema) return '';
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return el('a', { href: `#schema-${name}` }, name);
  }
  const any = schema.anyOf ?? schema.oneOf;
  if (any) return fill(el('span', {}), any.flatMap((each, index) => (index ? [' or ', type(each)] : [type(each)])));
  if (schema.items) return el('span', {}, 'list of ', type(schema.items));
  const names = schema.enum ? schema.enum.map(String).join(' | ') : [schema.type].flat().filter(Boolean).join(' or ');
  return el('code', {}, schema.format ? `${names} (${schema.format})` : names || 'anything');
}

function schemaEntry(name, schema) {
  const required = new Set(schema.required ?? []);
  return el(
    'details',
    { id: `schema-${name}`, class: 'entry' },
    el('summary', {}, el('code', {}, name)),
    said('p', schema.description ?? ''),
    schema.properties
      ? el(
          'dl',
          {},
          Object.entries(schema.properties).flatMap(([property, content]) => [
            el('dt', {}, el('code', {}, property), required.has(property) ? ': ' : ' (may be missing): ', type(content)),
            el('dd', {}, content.description ?? ''),
          ]),
        )
      : el('p', {}, type(schema)),
    schema.examples && [el('h3', {}, 'Example'), el('pre', { tabindex: '0' }, JSON.stringify(schema.examples[0], null, 2))],
  );
}
