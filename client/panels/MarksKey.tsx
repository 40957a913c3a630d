/** How to read the marks, in ink: the same shapes as in the charts. */
import { shapePath } from '../charts/shapes.js';
import { ui } from '../format/ui.en.js';

const R = 4.6;

/** A circle in the middle of a 28 × 28 box, or where its whisker needs it to be. */
function Mark({ y = 14, hollow = false, hatched = false }: { y?: number; hollow?: boolean; hatched?: boolean }) {
  return (
    <path
      class={`g-m${hollow ? ' hollow' : ''}${hatched ? ' hatch' : ''}`}
      style={hatched ? { fill: 'url(#key-hatch)' } : undefined}
      d={shapePath('circle', 14, y, R)}
    />
  );
}

function Arrow({ from, to, dotted = false }: { from: number; to: number; dotted?: boolean }) {
  const back = 4 * Math.sign(to - from);
  return (
    <>
      <path class={`g-w${dotted ? ' dot' : ''}`} d={`M14,${from}V${to}`} />
      <path class="g-w" d={`M10,${to - back}L14,${to}L18,${to - back}`} />
    </>
  );
}

const GLYPHS = {
  exact: <Mark />,
  approximate: <Mark hollow />,
  minimum: (
    <>
      <Arrow from={21} to={4} />
      <Mark y={21} />
    </>
  ),
  maximum: (
    <>
      <Arrow from={7} to={24} />
      <Mark y={7} />
    </>
  ),
  range: (
    <>
      <path class="g-bar" d="M14,5V23" />
      <path class="g-w" d="M6.5,5h15M6.5,23h15" />
      <Mark y={5} />
      <Mark y={23} />
    </>
  ),
  vague: (
    <>
      <defs>
        <pattern id="key-hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="3" height="3" />
          <rect class="hatch-line" width="1.4" height="3" />
        </pattern>
      </defs>
      <Arrow from={16} to={3} dotted />
      <Mark y={21} hatched />
    </>
  ),
  unreviewed: (
    <>
      <Mark />
      <rect class="g-un" x="4.5" y="5" width="19" height="18" rx="4" />
    </>
  ),
  recommended: (
    <>
      <path d="M1 14h26" stroke="var(--rec)" stroke-width="5.5" />
      <path d="M1 14h26" stroke="var(--bg)" stroke-width="2.6" />
      <path d="M1 14h26" stroke="var(--c1)" stroke-width="1.75" />
    </>
  ),
  envelope: (
    <>
      <rect y="7" width="28" height="14" fill="var(--envelope)" />
      <path d="M0 7h28" stroke="var(--envelope-edge)" stroke-dasharray="1 3" />
      <path d="M0 21h28" stroke="var(--envelope-edge)" />
    </>
  ),
  contested: (
    <>
      <rect y="5" width="28" height="20" fill="var(--contested-band)" />
      <path d="M.7 10V5h26.6v5" fill="none" stroke="var(--contested-line)" stroke-width="1.5" />
    </>
  ),
};

/** @param householdSize Where households are shown in people: the size that they are multiplied by. */
export function MarksKey({ householdSize }: { householdSize: number | null }) {
  return (
    <ul class="key keyc" aria-label={ui.keyLabel}>
      {Object.entries(GLYPHS).map(([name, glyph]) => (
        <li key={name}>
          <svg viewBox="0 0 28 28" aria-hidden="true">
            {glyph}
          </svg>
          {ui.key[name as keyof typeof GLYPHS]}
        </li>
      ))}
      {householdSize !== null && <li>{ui.key.derived(householdSize)}</li>}
    </ul>
  );
}
