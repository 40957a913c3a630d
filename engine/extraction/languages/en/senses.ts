/**
 * What words say happened to the counted. A sense becomes a metric once the unit is known: "destroyed" is
 * housing_destroyed for homes and facilities_damaged for schools.
 */
import type { Kind, Metric } from '../../types.js';

/** What a sense means for each family of units; absent where it can't be said of that unit. */
interface SenseRow {
  people?: Metric;
  housing?: Metric;
  facilities?: Metric;
  money?: Metric;
  kind: Kind;
}

const SENSE_ROWS = {
  displaced: { people: 'displaced', housing: 'displaced', kind: 'flow' },
  displacement: { people: 'displaced', kind: 'flow' },
  displacedNow: { people: 'displaced', housing: 'displaced', kind: 'stock' },
  idps: { people: 'displaced', kind: 'stock' },
  /** Weak: where people sleep who are not at home. */
  lodged: { people: 'displaced', kind: 'stock' },
  evacuees: { people: 'displaced', kind: 'stock' },
  returned: { people: 'returned', kind: 'flow' },
  returnees: { people: 'returned', kind: 'flow' },
  refugees: { people: 'refugees', kind: 'stock' },
  crossed: { people: 'refugees', kind: 'flow' },
  arrived: { people: 'displaced', kind: 'flow' },
  /** Before people with a direction behind them alone. */
  driven: { people: 'displaced', kind: 'flow' },
  /** Said of people from abroad alone. */
  landed: { people: 'refugees', kind: 'flow' },
  trapped: { people: 'trapped', kind: 'stock' },
  killed: { people: 'killed', kind: 'flow' },
  shot: { people: 'killed', kind: 'flow' },
  lostMen: { people: 'killed', kind: 'flow' },
  tookLives: { people: 'killed', kind: 'flow' },
  /** Says who is counted; a verb has to say what became of them. */
  lives: { kind: 'flow' },
  killedOrInjured: { people: 'killed', kind: 'flow' },
  injured: { people: 'injured', kind: 'flow' },
  missing: { people: 'missing', kind: 'stock' },
  abducted: { people: 'abducted', kind: 'flow' },
  held: { people: 'abducted', kind: 'stock' },
  hostages: { people: 'abducted', kind: 'stock' },
  affected: { people: 'affected', housing: 'housing_damaged', facilities: 'facilities_damaged', kind: 'flow' },
  withoutWater: { housing: 'affected', kind: 'flow' },
  withoutPower: { people: 'affected', housing: 'affected', kind: 'flow' },
  inNeed: { people: 'in_need', kind: 'stock' },
  lacking: { people: 'in_need', kind: 'stock' },
  assisted: { people: 'assisted', kind: 'flow' },
  beneficiaries: { people: 'assisted', kind: 'flow' },
  population: { people: 'population', kind: 'stock' },
  fighters: { people: 'fighters', kind: 'stock' },
  destroyed: { housing: 'housing_destroyed', facilities: 'facilities_damaged', kind: 'flow' },
  /** Said of homes that are named as such alone. */
  homesGone: { housing: 'housing_destroyed', kind: 'flow' },
  damaged: { housing: 'housing_damaged', facilities: 'facilities_damaged', kind: 'flow' },
  closed: { facilities: 'facilities_damaged', kind: 'flow' },
  homesLost: { people: 'housing_destroyed', kind: 'flow' },
  homesDamaged: { people: 'housing_damaged', kind: 'flow' },
  required: { money: 'funding_required', kind: 'stock' },
  received: { money: 'funding_received', kind: 'flow' },
} as const satisfies Record<string, SenseRow>;

export type Sense = keyof typeof SENSE_ROWS;

/** Families of units for which a sense is looked up. */
export type UnitFamily = 'people' | 'housing' | 'facilities' | 'money';

/** The metric of `sense` for a family of units, or null where it can't be said of it. */
export function metricOf(sense: Sense, family: UnitFamily): Metric | null {
  return (SENSE_ROWS[sense] as SenseRow)[family] ?? null;
}

/** Flow or stock, where nothing else in the sentence says so. */
export function kindOf(sense: Sense): Kind {
  return SENSE_ROWS[sense].kind;
}
