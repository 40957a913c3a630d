/** Words for homes, schools and hospitals that are destroyed, damaged or closed. */
import type { TriggerRow } from './row.js';

const HOME = 'home|homes|house|houses|dwelling|dwellings|property|properties|apartments';
const GONE = 'destroyed|collapsed|burnt|burned|demolished|washed|swept|razed|flattened|ruined';

export const HOMES: readonly TriggerRow[] = [
  {
    sense: 'destroyed',
    transitive: [
      'destroy destroys destroyed destroyed destroying',
      'demolish demolishes demolished demolished demolishing',
      'flatten flattens flattened flattened flattening',
      'raze razes razed razed razing',
      'burn burns burned burned burning',
      'burn burns burnt burnt burning',
      'torch torches torched torched torching',
      'bury buries buried buried burying',
      'gut guts gutted gutted gutting',
      'level levels leveled leveled leveling',
      'level levels levelled levelled levelling',
      'obliterate obliterates obliterated obliterated obliterating',
      'engulf engulfs engulfed engulfed engulfing',
      'bulldoze bulldozes bulldozed bulldozed bulldozing',
      'crush crushes crushed crushed crushing',
      'incinerate incinerates incinerated incinerated incinerating',
    ],
    before: [
      'destruction|demolition|collapse|burning|loss of',
      'wash|washes|washed|washing|sweep|sweeps|swept|sweeping|carried|wipe|wiped|wiping away|out|off',
      'burn|burned|burnt|burning|tear|tore|tearing|knock|knocked|knocking|pull|pulled|bring|brought|bringing|blow|blew|blowing down|up',
      'swallow|swallowed|swallowing|consumed|consuming',
      'set fire to', 'setting fire to',
    ],
    after: [
      'collapsed|collapse|collapses|collapsing|crumbled|toppled',
      'washed|swept|carried|blown away|off|out',
      'burned|burnt|torn|knocked|pulled|brought|blown|burst down|up|off',
      'wiped|burned|burnt out',
      'reduced to rubble|ashes|ruins',
      'set on? fire|ablaze|alight',
      'up in flames',
      'uninhabitable', 'beyond repair', 'in ruins', 'caved in', 'lost',
      'fully|totally|completely damaged',
    ],
    adjectives: ['destroyed', 'collapsed', 'burnt', 'burned', 'uninhabitable', 'razed', 'demolished', 'flattened', 'torched'],
    labels: ['destroyed', 'collapsed', `${HOME} destroyed|collapsed|burnt|burned`, 'destroyed|collapsed houses|homes|buildings', `number|total of ${HOME} destroyed|collapsed`, 'fully|totally|completely destroyed|damaged'],
  },
  {
    sense: 'damaged',
    transitive: [
      'damage damages damaged damaged damaging',
      'flood floods flooded flooded flooding',
      'inundate inundates inundated inundated inundating',
      'submerge submerges submerged submerged submerging',
      'swamp swamps swamped swamped swamping',
      'unroof unroofs unroofed unroofed unroofing',
    ],
    before: [
      'damage|damages|flooding to|of',
      'damage|damaged|damaging|damages or|and|/ destroy|destroyed|destroying|destroys',
      'destroy|destroyed|destroying or|and|/ damage|damaged|damaging',
      'rip|ripped|ripping|tear|tore|tearing|blow|blew|blowing the? roofs|roof off|from|of',
    ],
    after: [
      'damaged|affected or|and|/|& destroyed|collapsed',
      'destroyed or|and|/|& partially|partly|heavily|severely|badly|seriously? damaged',
      'partially|partly|slightly|badly|severely|seriously|heavily|moderately|extensively|structurally|lightly|significantly|substantially damaged|destroyed|collapsed|burnt|burned|affected',
      'under water', 'underwater', 'waterlogged', 'cracked',
      'in need of repair|repairs|reconstruction|rebuilding',
      'lost their? roofs|roof', 'had|have their? roofs|roof',
      'suffered|suffer|suffering|sustained|sustaining|reported *? damage|damages|cracks',
      'was|were|been|are hit|cracked|unroofed',
    ],
    adjectives: ['damaged', 'flooded', 'inundated', 'submerged', 'waterlogged', 'swamped'],
    labels: ['damaged', 'inundated', `${HOME} damaged|flooded|affected`, 'damaged houses|homes', `number|total of ${HOME} damaged|flooded`, 'partially|partly|slightly damaged|destroyed', `${HOME} damaged|destroyed and|or|/ destroyed|damaged`],
  },
  {
    sense: 'closed',
    transitive: ['close closes closed closed closing', 'shut shuts shut shut shutting', 'suspend suspends suspended suspended suspending', 'shutter shutters shuttered shuttered shuttering'],
    before: ['closure|shutdown|closing of', 'shut|shutting|closed|closing|forced down'],
    after: [
      'non-functional|inoperable|inoperative|nonfunctional',
      'out of action|service|order|use',
      'no longer|not functioning|functional|operational|operating|open',
      'forced to close|shut|suspend',
      'used|converted|occupied|serving|serve|turned|being|acting as|by|into|for|used',
      'has|have|had closed|shut',
      'attacked|bombed|shelled|targeted|looted|struck|vandalised|vandalized|ransacked|hit',
    ],
    adjectives: ['closed', 'non-functional', 'shuttered'],
    labels: ['closed', 'schools|hospitals|clinics|facilities closed|shut'],
  },
  {
    sense: 'homesLost',
    after: [`had|have|has|saw|seen their ${HOME} *? ${GONE}`, `whose ${HOME} was|were|have|had|been *? ${GONE}`],
  },
  {
    sense: 'homesDamaged',
    after: [`had|have|has|saw|seen their ${HOME} *? damaged|flooded|inundated|submerged`, `whose ${HOME} was|were|have|had|been *? damaged|flooded|inundated|submerged`],
  },
];
