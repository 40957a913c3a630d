/** Words for money that is asked for and money that is given. */
import type { TriggerRow } from './row.js';

const APPEAL = 'appeal|appeals|plan|request|call|budget|plea|requirement|requirements|needs|ask|shortfall|gap|target';

export const MONEY: readonly TriggerRow[] = [
  {
    sense: 'required',
    before: [
      'appeal|appeals|appealed|appealing|ask|asks|asked|asking|call|calls|called|calling|plea|request|requests|requested|requesting|plead|pleaded for|of?',
      `${APPEAL} of|for|is|was|at|to|totalling|totaling|seeking|amounting|amounts|:|worth`,
      'need|needs|needed|needing|require|requires|required|requiring|request|requested|requesting|seek|seeks|seeking|sought',
      'launch|launches|launched|launching a|an|its|the? *? appeal|appeals?',
      'lack|lacks|lacking|short of?',
      'trying|aims|aiming|hopes|hoping|hope|plans to raise',
      'funding|budget|appeal|total|response *? gap|shortfall|requirement|requirements|needs|budget is|was|stands|of|at|to|amounts',
      'budget * amounts|amounted to',
    ],
    after: [
      'is|are|was|were|be|will|still|urgently|immediately still|urgently|also? needed|required|requested|sought|necessary',
      'needed|required|requested|sought',
      'humanitarian|emergency|flash|response|regional|joint|funding|aid|refugee? appeal|plan|request|shortfall|gap',
      'short|shortfall',
      'appeal|shortfall|gap|requirement',
    ],
    labels: ['requirements', 'required', 'requested', 'appeal', 'requirement', 'budget', 'needs', 'funding|funds|total|financial required|requirements|requirement|needed|needs|gap|shortfall'],
  },
  {
    sense: 'received',
    transitive: [
      'pledge pledges pledged pledged pledging',
      'donate donates donated donated donating',
      'contribute contributes contributed contributed contributing',
      'allocate allocates allocated allocated allocating',
      'grant grants granted granted granting',
      'release releases released released releasing',
      'commit commits committed committed committing',
      'disburse disburses disbursed disbursed disbursing',
      'earmark earmarks earmarked earmarked earmarking',
      'announce announces announced announced announcing',
      'approve approves approved approved approving',
      'mobilise mobilises mobilised mobilised mobilising',
      'mobilize mobilizes mobilized mobilized mobilizing',
      'receive receives received received receiving',
      'raise raises raised raised raising',
      'provide provides provided provided providing',
      'give gives gave given giving',
      'offer offers offered offered offering',
      'secure secures secured secured securing',
      'sanction sanctions sanctioned sanctioned sanctioning',
      'channel channels channelled channelled channelling',
      'collect collects collected collected collecting',
      'promise promises promised promised promising',
      'extend extends extended extended extending',
    ],
    before: [
      'contribution|contributions|donation|donations|grant|grants|pledge|pledges|allocation|allocations|funding|assistance|package|fund|funds of|worth|totalling|totaling|at|amounting',
      'pledges|donations|contributions|funding *? of|totalling|worth',
    ],
    after: [
      'in|of|worth *? aid|assistance|funding|relief|donations|pledges|grants|contributions|funds',
      'has|have|had|was|were|been|so *? received|pledged|raised|allocated|contributed|committed|mobilized|mobilised|given|provided|released|donated',
      'grant|donation|contribution|pledge|allocation',
      'aid|relief|assistance package',
    ],
    labels: ['received', 'pledged', 'contributions', 'funded', 'donated', 'allocated', 'funding|funds received|pledged|committed'],
  },
];
