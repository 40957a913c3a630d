/** Charts draw one after the other, so that the page answers between them. */
const turns: (() => void)[] = [];
let waiting = false;

/**
 * Draws one chart a task, in their order on the page: the first is to be seen before the last is made. The result takes
 * it out of the row, if it is still in it.
 */
export function inTurn(draw: () => void): () => void {
  turns.push(draw);
  waitForTurn();
  return () => {
    const at = turns.indexOf(draw);
    if (at >= 0) turns.splice(at, 1);
  };
}

function waitForTurn(): void {
  if (waiting || turns.length === 0) return;
  waiting = true;
  setTimeout(nextTurn);
}

/** The next one waits already while this one draws, so that one that fails holds up nobody. */
function nextTurn(): void {
  waiting = false;
  const draw = turns.shift();
  waitForTurn();
  draw?.();
}
