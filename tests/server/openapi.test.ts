/** The OpenAPI document against OpenAPI's own schema, and the page that is made from it. */
import { Validator } from '@seriousme/openapi-schema-validator';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApi } from '../../server/api/openapi.js';
import { downloads } from '../../server/routes/exports.js';
import { ROUTES } from '../../server/routes/index.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
let document: OpenApi;
beforeAll(async () => {
  seeded = await openSeeded();
  document = (await request(appOf(seeded.store)).get('/api/v1/openapi.json')).body;
});
afterAll(() => seeded.store.close());

const addresses = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );

describe('the OpenAPI document', () => {
  it('is one, of version 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as never);
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
    const broken = await new Validator().validate({ ...document, paths: { x: 1 } } as never);
    expect(broken.valid).toBe(false);
  });

  it('has every address', () => {
    const there = [
      ...ROUTES.map(({ method, path }) => `${method} ${path}`),
      ...downloads.map(({ path }) => `get ${path}`),
      'get /events',
    ].map((address) => address.replace(/:(\w+)/g, '{$1}'));
    expect(addresses().sort()).toEqual(there.sort());
  });

  it('has one id an operation, and names no shape that is not there', () => {
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((o) => o.operationId));
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)];
    expect(named.length).toBeGreaterThan(10);
    const missing = named.filter(([, kind, name]) => !(name! in document.components[kind as 'schemas']));
    expect(missing).toEqual([]);
    for (const shape of Object.values(document.components.schemas)) expect(shape).toHaveProperty('properties');
  });

  it('says what every parameter of claims and figures means', () => {
    for (const path of ['/claims', '/figures', '/changes', '/crises/{slug}/series']) {
      const silent = document.paths[path]!['get']!.parameters.filter((p) => !p.description && p.in === 'query');
      expect([path, silent.map(({ name }) => name)]).toEqual([path, []]);
    }
  });
});

describe('/api/docs', () => {
  const page = () => request(appOf(seeded.store)).get('/api/docs').set('Accept', 'text/html');

  it('has every address with its parameters and an example', async () => {
    const { text, headers } = await page();
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    for (const address of addresses()) {
      const [method, path] = address.split(' ');
      expect(text).toContain(`<span class="method">${method}</span> ${path}</code>`);
    }
    expect(text.match(/<pre><code>curl /g)).toHaveLength(addresses().length);
    expect(text).toContain('<code>publishedFrom</code>');
  });

  it('loads nothing but its own style, runs nothing, and links to what is there', async () => {
    const { text } = await page();
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|<img|<iframe/);
    expect([...text.matchAll(/<link [^>]*href="([^"]*)"/g)].map((m) => m[1])).toEqual(['/api/docs.css']);
    const style = await request(appOf(seeded.store)).get('/api/docs.css');
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]));
    const dead = [...text.matchAll(/href="#([^"]*)"/g)].map((m) => m[1]).filter((id) => !ids.has(id));
    expect(dead).toEqual([]);
    expect(ids.size).toBe([...text.matchAll(/ id="/g)].length);
  });
});
