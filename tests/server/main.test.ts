import { describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../../data/settings.js';
import { startServer } from '../../server/main.js';
import { openEmpty } from '../support/store.js';
import { silent } from './support.js';

const config = { port: 0, host: '127.0.0.1', allowedHosts: [], logLevel: 'silent' as const };

describe('startServer', () => {
  it('says where it is, and ends', async () => {
    const store = await openEmpty();
    const server = await startServer({ store, config, log: silent });
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await fetch(`${server.url}/api/v1/status`)).status).toBe(200);
    await server.close();
    await expect(fetch(`${server.url}/api/v1/status`)).rejects.toThrow();
    await store.close();
  });

  it('says in a sentence that the port is taken', async () => {
    const store = await openEmpty();
    const server = await startServer({ store, config, log: silent });
    const port = Number(new URL(server.url).port);
    await expect(startServer({ store, config: { ...config, port }, log: silent })).rejects.toThrow(
      `port ${port} is in use by another program; give another one, as in PORT=${port + 1}`,
    );
    await server.close();
    await store.close();
  });
});

describe('settings', () => {
  it('have defaults, and count an empty variable as absent', () => {
    expect(readConfig({ PORT: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      database: 'figurewatch.db',
      sample: true,
    });
    expect(readConfig({ FIGUREWATCH_ALLOWED_HOSTS: 'A.example, b.example' }).allowedHosts).toEqual([
      'a.example',
      'b.example',
    ]);
  });

  it('are refused with the variable and what it should be', () => {
    expect(() => readConfig({ PORT: '80 80' })).toThrow('PORT must be a port number from 0 to 65535, not "80 80"');
    expect(() => readConfig({ FIGUREWATCH_LOG: 'loud' })).toThrow(/^FIGUREWATCH_LOG must be one of fatal, error/);
    expect(() => readConfig({ FIGUREWATCH_SAMPLE: 'maybe' })).toThrow('FIGUREWATCH_SAMPLE must be 1 or 0, not "maybe"');
  });

  it('say what they do', () => {
    for (const { name, help } of Object.values(SETTINGS)) expect([name, help.endsWith('.')]).toEqual([name, true]);
  });
});
