/** What the attribution rules need of a language. Strings are pattern sources: alternatives. Examples: en/reporting.ts. */
export interface ReportingWords {
  /** Verbs of saying, all finite forms. */
  say: string;
  /** Verbs that report what was counted or found: "found that", "recorded". */
  find: string;
  /** Participles that go on with the sentence's speaker: "adding that". */
  participles: string;
  accordingTo: string;
  /** Verbs by which an outlet passes on another's claim. */
  citing: string;
  /** "reported by", "estimated by", "citing". */
  by: string;
  /** "figures from", "reports received by". */
  from: string;
  /** Documents that make claims, and the word before them: "in one report". */
  /** Heads that stand before or behind a headline: "Officials: 12 dead". */
  headlineMakers: string;
  documents: string;
  /** Reports and estimates without a maker. */
  vague: string;
  inDocument: string;
  /** "Source: OCHA" */
  source: string;
  /** Openings of a sentence that plainly goes on with the report before it: "Of these". */
  goesOn: string;
  /** Before a maker and its claim: "by UN estimates". */
  byCount: string;
  own: string;
  /** Behind "…, officials said" they open what stood around it: all before the comma is said. */
  asThen: string;
  /** "according to him", "by its count", with groups that say whom they mean. */
  accordingToThem: string;
  /** Between a maker and the noun of its claim: "UNHCR's latest figures". */
  latest: string;
  /** Before "reports", which is no verb then: "latest reports". */
  ofReports: string;
  /** Nouns of a claim after its maker: "the IDMC estimate of", "UN figures". */
  claims: string;
  showing: string;
  /** Heads of noun phrases that speak. */
  speakers: string;
  /** Of these, those that count and publish. */
  bodies: string;
  /** Words that end a noun phrase to the left. */
  boundaries: string;
  connectors: string;
  attaching: string;
  /** Heads that "to" goes on with: "the ambassador to the UN". */
  sentTo: string;
  articles: string;
  /** Behind a noun they begin a clause: "said its teams had". */
  auxiliaries: string;
  /** After a reporting verb they show that no speaker follows: "said on Twitter", "said that". */
  afterVerb: string;
  determiners: string;
  /** Where things are said: "said at a news briefing". */
  occasions: string;
  /** Before such an occasion. */
  atOccasion: string;
  /** Openings of a sentence that go before its subject: "While", "Meanwhile". */
  openings: string;
  /** Participles that say what a speaker does: "the group monitoring the war said". */
  busyEnding: string;
  /** What says more of a head that speaks: "villagers who fled", "a committee set up to". */
  described: string;
  asSaying: string;
  /** Before a verb they go on with the sentence's subject: "visited the camp and said". */
  joints: string;
  /** What opens a relative or a prepositional part between commas. */
  relative: string;
  /** Verbs that never stand before their speaker: "told". */
  notInverted: string;
  /** Titles before a name; the name alone is the claimant. */
  titles: string;
  /** Of these, those that make no title alone: "Relief Bridge" is a name. */
  titleParts: string;
  /** Where a speaker stands: it falls off, "a doctor at the hospital". */
  standing: string;
  /** Words that open a clause about a speaker: "the army, which spoke of". */
  which: string;
  /** Of these, those that need no comma: "a source who said". */
  whoSay: string;
  pronouns: { person: string; body: string; many: string };
  /** Before a verb these make it passive or no assertion: "is said to be". */
  notBefore: string;
  notAfter: string;
  /** Between speaker and verb. */
  adverbs: string;
  days: string;
  /** Bracketed words that are no source. */
  notCited: string;
}
