/** What of a long unchanged stretch is shown around what changed. */

interface Run {
  kind: 'same' | 'in' | 'out';
  text: string;
}

/** Characters kept on each side of a change. */
const AROUND = 60;

/** Unchanged stretches cut to their ends, at whole words: what lies far from any change is left out. */
export function shortened(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => {
    if (run.kind !== 'same' || run.text.length <= 2 * AROUND + 3) return run;
    const head = i === 0 ? '' : run.text.slice(0, AROUND).replace(/\S*$/u, '');
    const tail = i === runs.length - 1 ? '' : run.text.slice(-AROUND).replace(/^\S*/u, '');
    return { ...run, text: `${head}… ${tail.trimStart()}` };
  });
}
