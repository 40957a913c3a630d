/** The line of `export figures --format jsonl`, which programs outside rely on. */
import { expect, it } from 'vitest';
import { FIGURE_COLUMNS, figureLine } from '../../../engine/exports/figureColumns.js';
import { json, jsonl } from '../../../engine/exports/json.js';
import { figure, textOf } from './rows.js';

const LINE =
  '{"start":10,"end":16,"text":"18,000","low":18000,"high":null,"bound":"minimum","metric":"displaced","group":"people",' +
  '"unit":"people","kind":"flow","from":"2016-10-17","to":"2016-11-03","location":"Mosul","country":"IRQ",' +
  '"attribution":"UNHCR","url":"https://tigris-wire.example/2016-11-03/villages","title":"Villages empty",' +
  '"publisher":"Tigris Wire","published":"2016-11-03T10:00:00+03:00",' +
  '"quote":"More than 18,000 people have fled, UNHCR said.","confidence":0.8,' +
  '"claim":"01a1f90f-ba69-735f-96d0-1313fa3b8ba1","review":"unreviewed"}';

it('has the fields of a figure, then its source, and no others', async () => {
  expect(await textOf(jsonl([[figure()]], figureLine))).toBe(`${LINE}\n`);
});

it('has projected only where it is true, in its place', () => {
  const line = figureLine(figure({ projected: true }));
  expect(line).toMatchObject({ projected: true });
  expect(Object.keys(line)[Object.keys(line).indexOf('projected') - 1]).toBe('attribution');
});

it('has names that no other column has', () => {
  const names = FIGURE_COLUMNS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('is an array of such lines as JSON, also over several portions and none', async () => {
  expect(JSON.parse(await textOf(json([[figure()], [], [figure()]], figureLine)))).toEqual([
    JSON.parse(LINE),
    JSON.parse(LINE),
  ]);
  expect(JSON.parse(await textOf(json([[]], figureLine)))).toEqual([]);
});
