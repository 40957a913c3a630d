import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '../../../client/charts/turns.js';

describe('charts in turn', () => {
  const drawn: string[] = [];
  beforeEach(() => {
    drawn.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const draw = (name: string) => () => void drawn.push(name);

  it('draws one a task, in order', () => {
    for (const name of ['a', 'b', 'c']) inTurn(draw(name));
    vi.advanceTimersToNextTimer();
    expect(drawn).toEqual(['a']);
    vi.runAllTimers();
    expect(drawn).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what went off the page, and nothing else', () => {
    inTurn(draw('a'));
    inTurn(draw('b'))();
    inTurn(draw('c'));
    vi.runAllTimers();
    expect(drawn).toEqual(['a', 'c']);
  });

  it('draws the others also where one leaves the page while it is drawn', () => {
    const leave = inTurn(() => leave());
    inTurn(draw('b'));
    inTurn(draw('c'));
    vi.runAllTimers();
    expect(drawn).toEqual(['b', 'c']);
  });

  it('draws the others also where one fails', () => {
    inTurn(() => {
      throw new Error('no canvas');
    });
    inTurn(draw('b'));
    expect(() => vi.runAllTimers()).toThrow('no canvas');
    vi.runAllTimers();
    expect(drawn).toEqual(['b']);
    inTurn(draw('c'));
    vi.runAllTimers();
    expect(drawn).toEqual(['b', 'c']);
  });
});
