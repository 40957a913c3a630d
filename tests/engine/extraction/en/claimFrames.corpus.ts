/**
 * Numbers without a noun that somebody names beside an earlier count, and what looks like it: in the second part of a
 * phrase only, so each has the figure that it speaks of first.
 */
import type { CorpusEntry } from '../corpus.js';

const corpus: readonly CorpusEntry[] = [
  [['killed 40', 'killed 27'], ['The army said 40 people were killed. The rights group spoke of 27.']],
  [['killed 120', 'killed 84'], ['Officials put the death toll at 120. In Arica, state radio reported 84.']],
  [['displaced 1500', 'displaced 600'], ['In May 1,500 people fled the delta. Another 600 followed in June.']],
  [['displaced 1500', 'displaced 600'], ['1,500 people fled the delta. A second wave of 600 came on Tuesday.']],
  [['displaced 3400', 'displaced 1600'], ['3,400 displaced people live in Dori. In Kaya there are 1,600.']],
  [['killed 875', 'killed 1053'], ['In Pokhara 875 bodies had been dug out; in Patan, 1,053.']],
  [
    ['displaced 500 households', 'displaced 300 households'],
    ['500 families have been displaced. The governor puts it at 300.'],
  ],
  [
    ['refugees 25000 group:refugees', 'refugees 9000 group:refugees'],
    ['Uganda has 25,000 refugees in the camp. Nearby Koluba hosts 9,000.'],
  ],
  [['killed 23', 'killed 19'], ['State television raised to 23 the number of miners killed. The union counted 19.']],
  [['killed 12'], ['12 people were killed. The minister spoke of 20 amendments.']],
  [['killed 12'], ['12 people were killed. The station reported 40 percent more rain.']],
  [['killed 12'], ['12 people were killed. Turnout was down from 45,000 to 39,000 spectators.']],
  [['killed 12'], ['12 people were killed. The hotel has 40 rooms.']],
  [['displaced 900'], ['900 people were evacuated. The second group of 12 trucks left on Monday.']],
  [
    [],
    [
      'The company said 200. Its rival reported 350.',
      'There were 200. There are 300.',
      'Iran won 12 medals, Turkey 7.',
    ],
  ],
];

export default corpus;
