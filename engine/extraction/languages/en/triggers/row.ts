/**
 * The form of a row of trigger words.
 *
 * A phrase is words parted by spaces; `a|b` are alternatives, `a|b?` may be absent as a whole, `*` stands for one to
 * three words of any kind, `*?` for up to two.
 */
import type { Kind } from '../../../types.js';
import type { Sense } from '../senses.js';

export interface TriggerRow {
  sense: Sense;
  /** Where these words say another kind than the sense does. */
  kind?: Kind;
  /**
   * The forms of a verb: base, -s, past, participle, -ing. Before the number it takes the counted as its object
   * ("killed 12"); the participle stands behind it too ("12 were killed").
   */
  transitive?: readonly string[];
  /** Other phrases before the number, which is their object: "claimed the lives of". */
  before?: readonly string[];
  /** Phrases behind the number; the counted is their subject: "have fled". */
  after?: readonly string[];
  /** Inside the noun phrase ("12 injured people") or right behind it ("12 injured"). */
  adjectives?: readonly string[];
  /** Nouns before the number that count it: "death toll: 12". */
  labels?: readonly string[];
}
