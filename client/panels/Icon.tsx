/** The few signs beside words. They are never alone: the word says what the sign repeats. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.5 10.5 14 14',
  down: 'm3 6 5 5 5-5',
  up: 'm3 10 5-5 5 5',
  close: 'm4 4 8 8M12 4l-8 8',
  tick: 'm3 8.5 3.5 3.5L13 5',
  contested: 'M2.5 6h11M2.5 10.5h11M11 2.5 5 14',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 4.5V8l2.5 1.5',
  pen: 'm3 13 .6-2.6L11 3l2 2-7.4 7.4z',
  filter: 'M2 4h12M4.5 8h7M7 12h2',
  out: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.9v.1',
  bookmark: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  offline: 'M2 6.5a9 9 0 0 1 12 0M4.5 9.2a5.5 5.5 0 0 1 7 0M8 12.5h.01M2.5 2.5l11 11',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
